# /// misconception
# variant_of = "temperature_ignored"
# ///
def softmax_temperature(x, temperature):
    cooled = [score - temperature for score in x]
    return softmax_function(np.array(cooled, dtype=float))


theory = softmax_temperature([1, 1, 2], 1)
draws = np.random.default_rng(4).choice(3, size=1000, p=theory)
counts = np.array([np.sum(draws == 0), np.sum(draws == 1), np.sum(draws == 2)])
largest_gap = np.abs(counts / 1000 - theory).max()

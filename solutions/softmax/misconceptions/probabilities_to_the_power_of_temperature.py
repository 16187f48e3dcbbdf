# /// misconception
# variant_of = "multiplied_by_temperature"
# ///
def softmax_temperature(x, temperature):
    powered = [p ** temperature for p in softmax_function(np.array(x, dtype=float))]
    return np.array(powered) / sum(powered)


theory = softmax_temperature([1, 1, 2], 1)
counts = np.random.default_rng(7).multinomial(1000, theory)
largest_gap = max(abs(counts / 1000 - theory))

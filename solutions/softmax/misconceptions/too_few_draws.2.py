# /// misconception
# also = ["q9.largest_gap"]
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.array(x) / temperature)


rng = np.random.default_rng(9)
theory = softmax_function([1, 1, 2])
counts = np.bincount(rng.choice(3, size=100, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 100 - theory))

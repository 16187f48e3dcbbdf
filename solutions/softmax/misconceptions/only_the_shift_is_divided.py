# /// misconception
# variant_of = "temperature_ignored"
# also = ["q9.low_temperature"]
# ///
def softmax_temperature(x, temperature):
    x = np.array(x, dtype=float)
    e = np.exp(x - np.max(x) / temperature)
    return e / e.sum()


rng = np.random.default_rng(6)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

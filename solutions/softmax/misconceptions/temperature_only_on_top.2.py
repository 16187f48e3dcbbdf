# /// misconception
# also = ["q9.temperature", "q9.low_temperature"]
# ///
def softmax_temperature(x, temperature):
    total = sum(np.exp(v) for v in x)
    return np.array([np.exp(v / temperature) / total for v in x])


rng = np.random.default_rng(9)
theory = softmax_function([1, 1, 2])
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

# /// accepted
# questions = ["q9"]
# why = "Draws by comparing random numbers with the cumulative sum; counts as floats."
# ///
def softmax_temperature(x, temperature):
    z = np.asarray(x, dtype=float) / temperature
    w = np.exp(z - z.max())
    return w / w.sum()


theory = softmax_temperature(np.array([1.0, 1.0, 2.0]), 1.0)
edges = np.cumsum(theory)
u = np.random.default_rng(2024).random(1000)
which = np.searchsorted(edges, u)
counts = np.array([np.sum(which == 0), np.sum(which == 1), np.sum(which >= 2)], dtype=float)
largest_gap = float(np.max(np.abs(counts / counts.sum() - theory)))

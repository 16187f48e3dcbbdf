# /// accepted
# questions = ["q1"]
# why = "softmax_function is an object with __call__."
# ///
class Softmax:
    """Turns scores into probabilities."""

    def __init__(self, temperature=1.0):
        self.temperature = temperature

    def __call__(self, x):
        z = np.array(x, dtype=float) / self.temperature
        z = z - z.max()
        weights = np.exp(z)
        return weights / weights.sum()


softmax_function = Softmax()

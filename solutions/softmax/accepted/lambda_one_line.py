# /// accepted
# questions = ["q1"]
# why = "softmax_function is a lambda that calls another one."
# ///
shifted_exp = lambda x: np.exp(np.array(x, dtype=float) - np.max(x))
softmax_function = lambda x: shifted_exp(x) / shifted_exp(x).sum()

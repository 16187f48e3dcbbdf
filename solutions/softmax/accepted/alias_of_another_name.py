# /// accepted
# questions = ["q1"]
# why = "The work is done by a helper; softmax_function is an alias of it."
# ///
def stable_exp(values):
    values = np.asarray(values, dtype=float)
    return np.exp(values - values.max())


def normalize(values):
    return np.divide(values, np.sum(values))


def my_softmax(x):
    return normalize(stable_exp(x))


softmax_function = my_softmax

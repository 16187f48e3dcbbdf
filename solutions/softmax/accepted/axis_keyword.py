# /// accepted
# questions = ["q1"]
# why = "Has an axis argument with a default and keeps dimensions inside."
# ///
def softmax_function(x, axis=-1):
    x = np.asarray(x, dtype=float)
    x_max = np.max(x, axis=axis, keepdims=True)
    e_x = np.exp(x - x_max)
    return e_x / np.sum(e_x, axis=axis, keepdims=True)

# /// accepted
# questions = ["q1"]
# why = "Hands each row of a two-dimensional array to a helper, and returns the only row."
# ///
def softmax_of_row(row):
    powers = np.exp(row - row.max())
    return powers / powers.sum()


def softmax_function(x):
    rows = np.atleast_2d(np.asarray(x, dtype=float))
    return np.apply_along_axis(softmax_of_row, 1, rows)[0]

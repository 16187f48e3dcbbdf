# /// accepted
# questions = ["q1"]
# why = "Validates its input first, with its own error messages."
# ///
def softmax_function(x):
    if isinstance(x, (list, tuple)):
        x = np.array(x, dtype=float)
    elif not isinstance(x, np.ndarray):
        raise TypeError("x 必須是 list 或 NumPy 陣列")
    if x.ndim != 1:
        raise ValueError("x must be one-dimensional")
    if x.size == 0:
        raise ValueError("x must not be empty")

    z = x.astype(float)
    z = z - np.max(z)
    e = np.exp(z)
    result = e / np.sum(e)
    assert abs(result.sum() - 1) < 1e-9
    return result

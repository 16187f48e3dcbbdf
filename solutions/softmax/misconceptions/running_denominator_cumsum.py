# /// misconception
# variant_of = "running_denominator"
# ///
def softmax_function(x):
    e = np.exp(np.array(x, dtype=float) - np.max(x))
    return e / np.cumsum(e)

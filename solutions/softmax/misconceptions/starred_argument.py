# /// misconception
# variant_of = "separate_arguments"
# ///
def softmax_function(*x):
    e = np.exp(np.array(x, dtype=float) - np.max(x))
    return e / np.sum(e, axis=0)

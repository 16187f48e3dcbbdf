# /// misconception
# variant_of = "only_arrays"
# ///
def softmax_function(x):
    z = x.astype(float)
    z = z - np.max(z)
    return np.exp(z) / np.sum(np.exp(z))

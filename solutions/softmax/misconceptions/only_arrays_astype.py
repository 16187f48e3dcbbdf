# /// misconception
# variant_of = "only_arrays"
# also = ["q2.large_list"]
# ///
def softmax_function(x):
    z = x.astype(float)
    z = z - np.max(z)
    return np.exp(z) / np.sum(np.exp(z))

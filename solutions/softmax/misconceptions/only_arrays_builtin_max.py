# /// misconception
# variant_of = "only_arrays"
# ///
def softmax_function(x):
    shifted = x - max(x)
    exps = np.exp(shifted)
    return exps / sum(exps)

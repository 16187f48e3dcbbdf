# /// misconception
# variant_of = "only_arrays"
# also = ["q2.large_list"]
# ///
def softmax_function(x):
    shifted = x - max(x)
    exps = np.exp(shifted)
    return exps / sum(exps)

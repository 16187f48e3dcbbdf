# /// misconception
# variant_of = "global_scores"
# ///
def softmax_function(x):
    x = [1.0, 2.0, 3.0]
    x = np.array(x)
    return np.exp(x) / np.sum(np.exp(x))

# /// misconception
# variant_of = "another_required_argument"
# ///
def softmax_function(self, x):
    shifted = x - np.max(x)
    return np.exp(shifted) / np.sum(np.exp(shifted))

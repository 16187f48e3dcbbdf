# /// misconception
# variant_of = "squares"
# ///
def softmax_function(x):
    total = sum([i * i for i in x])
    return np.array([i * i / total for i in x])

# /// misconception
# variant_of = "shift_by_minimum"
# also = []
# ///
# %% q1
def softmax_function(x):
    smallest = sorted(x)[0]
    weights = [np.exp(v - smallest) for v in x]
    total = sum(weights)
    return np.array([w / total for w in weights])

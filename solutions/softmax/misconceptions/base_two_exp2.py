# /// misconception
# variant_of = "base_two"
# ///
def softmax_function(x):
    m = max(x)
    w = [np.exp2(v - m) for v in x]
    return np.array([v / sum(w) for v in w])

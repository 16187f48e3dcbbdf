# /// misconception
# variant_of = "shift_by_largest_absolute"
# also = []
# ///
# %% q1
def softmax_function(x):
    m = max(abs(v) for v in x)
    e = np.array([np.exp(v - m) for v in x])
    return e / sum(e)

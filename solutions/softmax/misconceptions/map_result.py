# /// misconception
# variant_of = "generator_result"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    s = e.sum()
    return map(lambda v: v / s, e)

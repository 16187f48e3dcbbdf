# /// misconception
# variant_of = "nan_becomes_zero"
# also = ["q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# ///
# %% q1
def softmax_function(x):
    e = np.exp(np.asarray(x, dtype=float))
    p = e / e.sum()
    for i in range(len(p)):
        if np.isnan(p[i]):
            p[i] = 0.0
    return p

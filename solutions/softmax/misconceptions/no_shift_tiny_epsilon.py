# /// misconception
# variant_of = "no_shift"
# also = ["q2.survives_710", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# ///
# %% q1
def softmax_function(x):
    exp_x = np.exp(x)
    return exp_x / (np.sum(exp_x) + 1e-8)

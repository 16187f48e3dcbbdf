# /// misconception
# variant_of = "scores_clipped"
# also = ["q2.large_list", "q2.large_negative"]
# ///
# %% q1
def softmax_function(x):
    e = np.exp(np.clip(x, None, 500))
    return e / np.sum(e)

# /// misconception
# variant_of = "infinities_share_equally"
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    too_large = x > 709
    if too_large.any():
        return too_large / too_large.sum()
    w = np.exp(x)
    return w / w.sum()

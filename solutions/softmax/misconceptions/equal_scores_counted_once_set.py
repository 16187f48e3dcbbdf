# /// misconception
# variant_of = "equal_scores_counted_once"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    return e / sum(set(e.tolist()))

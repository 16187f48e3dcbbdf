# /// misconception
# variant_of = "protected_on_one_side"
# also = []
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    try:
        with np.errstate(over="raise", divide="ignore", invalid="ignore"):
            e = np.exp(x)
    except FloatingPointError:
        e = np.exp(x - np.max(x))
    return e / np.sum(e)

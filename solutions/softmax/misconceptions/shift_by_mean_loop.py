# /// misconception
# variant_of = "shift_by_mean"
# also = []
# ///
# %% q1
def softmax_function(x):
    average = sum(x) / len(x)
    e = []
    for score in x:
        e.append(np.exp(score - average))
    e = np.array(e)
    return e / e.sum()

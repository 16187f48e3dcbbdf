# /// accepted
# questions = ["q1"]
# why = "Returns a NumPy masked array in which nothing is masked."
# ///
def softmax_function(x):
    scores = np.ma.masked_invalid(np.array(x, dtype=float))
    weights = np.ma.exp(scores - scores.max())
    return weights / weights.sum()

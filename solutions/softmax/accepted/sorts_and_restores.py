# /// accepted
# questions = ["q1"]
# why = "Sorts the scores inside and puts the probabilities back in order."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    order = np.argsort(x)
    small_to_big = x[order]
    e = np.exp(small_to_big - small_to_big[-1])
    p_sorted = e / e.sum()
    p = np.empty_like(p_sorted)
    p[order] = p_sorted
    return p

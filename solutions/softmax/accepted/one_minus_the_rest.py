# /// accepted
# questions = ["q1"]
# why = "The last probability is 1 minus the others."
# ///
def softmax_function(x):
    z = np.array(x, dtype=float) - max(x)
    e = np.exp(z)
    p = e / e.sum()
    p[-1] = 1 - p[:-1].sum()
    return p

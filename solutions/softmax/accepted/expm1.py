# /// accepted
# questions = ["q1"]
# why = "Uses expm1 and adds the ones back."
# ///
def softmax_function(x):
    d = np.asarray(x, dtype=float) - np.max(x)
    w = np.expm1(d) + 1.0
    return w / (np.sum(np.expm1(d)) + len(d))

# /// accepted
# questions = ["q1"]
# why = "Works in the log domain by hand."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    top = x.max()
    log_total = top + np.log(np.exp(x - top).sum())
    log_p = x - log_total
    return np.exp(log_p)

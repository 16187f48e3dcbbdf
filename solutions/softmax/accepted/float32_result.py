# /// accepted
# questions = ["q1"]
# why = "Computes in float64 and returns float32."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - np.max(x))
    return (e / e.sum()).astype(np.float32)

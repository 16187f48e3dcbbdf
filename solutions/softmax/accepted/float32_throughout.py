# /// accepted
# questions = ["q1"]
# why = "Computes in float32 after the shift; the error is well under 1e-6."
# ///
def softmax_function(x):
    shifted = np.asarray(x, dtype=np.float64)
    shifted = (shifted - shifted.max()).astype("float32")
    e = np.exp(shifted)
    return e / np.sum(e, dtype="float32")

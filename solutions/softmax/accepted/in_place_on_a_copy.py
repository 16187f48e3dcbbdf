# /// accepted
# questions = ["q1"]
# why = "Uses -= and /=, but on its own copy."
# ///
def softmax_function(x):
    z = np.array(x, dtype=float, copy=True)
    z -= z.max()
    np.exp(z, out=z)
    z /= z.sum()
    return z

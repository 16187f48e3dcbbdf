# /// accepted
# questions = ["q1"]
# why = "Uses numpy's logaddexp.reduce for the denominator."
# ///
def softmax_function(x):
    z = np.asarray(x, float)
    return np.exp(z - np.logaddexp.reduce(z))

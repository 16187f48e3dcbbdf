# /// accepted
# questions = ["q1"]
# why = "Adds 1e-12 to the denominator after the shift; far under the tolerance."
# ///
def softmax_function(x):
    z = np.array(x, dtype=np.float64)
    exp_z = np.exp(z - np.max(z))
    return exp_z / (np.sum(exp_z) + 1e-12)

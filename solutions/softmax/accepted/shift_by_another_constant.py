# /// accepted
# questions = ["q1"]
# why = "Shifts so that the largest exponent is 5; any shift near the maximum is right."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    c = 5 - x.max()
    numerators = np.exp(x + c)
    return numerators / numerators.sum()

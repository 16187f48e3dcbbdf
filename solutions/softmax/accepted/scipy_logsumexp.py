# /// accepted
# questions = ["q1"]
# why = "Works in the log domain with SciPy's logsumexp."
# ///
from scipy.special import logsumexp


def softmax_function(x):
    z = np.asarray(x, dtype=np.float64)
    return np.exp(z - logsumexp(z))

# /// misconception
# variant_of = "log_probabilities"
# ///
from scipy.special import log_softmax


def softmax_function(x):
    return log_softmax(np.asarray(x, dtype=float))

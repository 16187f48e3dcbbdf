# /// accepted
# questions = ["q1"]
# why = "Leaves the work to SciPy."
# ///
from scipy.special import softmax


def softmax_function(x):
    return softmax(np.asarray(x, dtype=float))

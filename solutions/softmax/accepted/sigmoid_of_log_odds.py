# /// accepted
# questions = ["q1"]
# why = "p_i is the sigmoid of z_i minus the log-sum-exp of the others."
# ///
from scipy.special import expit, logsumexp


def softmax_function(x):
    z = np.array(x, dtype=float)
    if len(z) == 1:
        return np.ones(1)
    return np.array([expit(z[i] - logsumexp(np.delete(z, i))) for i in range(len(z))])

# /// accepted
# questions = ["q5"]
# why = "scipy.optimize.brentq on the student's own softmax."
# ///
from scipy.optimize import brentq


def lead_needed(p, k):
    def too_much(g):
        scores = np.zeros(int(k))
        scores[-1] = g
        return softmax_function(scores)[-1] - p

    return brentq(too_much, -1, 40)


lead_vocabulary = 13.02
c_position = round(1.0 + np.ceil(lead_needed(0.9, 3) * 10) / 10, 1)

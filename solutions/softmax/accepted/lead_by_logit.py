# /// accepted
# questions = ["q5"]
# why = "scipy's logit and a logarithm; a lead in tenths counted as whole steps."
# ///
from scipy.special import logit


def lead_needed(p, k):
    return float(logit(p) + np.log(k - 1))


lead_vocabulary = lead_needed(0.9, 5e4)
steps = 0
while softmax_function(np.array([1.0, 1.0, steps / 10]))[2] < 0.9:
    steps += 1
c_position = steps / 10

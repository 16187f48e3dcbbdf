# /// accepted
# questions = ["q1"]
# why = "Returns a tuple of floats."
# ///
from math import exp


def softmax_function(x):
    m = max(x)
    weights = tuple(exp(v - m) for v in x)
    s = sum(weights)
    return tuple(w / s for w in weights)

# /// accepted
# questions = ["q1"]
# why = "Uses generators inside and builds the array with np.fromiter."
# ///
import math


def exps(scores, shift):
    for s in scores:
        yield math.exp(s - shift)


def softmax_function(x):
    shift = max(x)
    total = sum(exps(x, shift))
    return np.fromiter((e / total for e in exps(x, shift)), dtype=float)

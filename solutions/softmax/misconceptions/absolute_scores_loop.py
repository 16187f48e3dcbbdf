# /// misconception
# variant_of = "absolute_scores"
# ///
import math


def softmax_function(x):
    exps = []
    for s in x:
        if s < 0:
            s = -s
        exps.append(math.exp(s))
    return np.array([v / sum(exps) for v in exps])

# /// accepted
# questions = ["q1"]
# why = "np.vectorize over a scalar function."
# ///
import math


def softmax_function(x):
    m = max(x)
    weigh = np.vectorize(lambda score: math.exp(score - m), otypes=[float])
    w = weigh(x)
    return w / w.sum()

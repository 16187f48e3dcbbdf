# /// accepted
# questions = ["q1"]
# why = "Adds with math.fsum and returns numpy floats in an array."
# ///
import math


def softmax_function(x):
    values = list(map(float, x))
    m = max(values)
    w = [math.exp(v - m) for v in values]
    denominator = math.fsum(w)
    return np.array(w) / denominator

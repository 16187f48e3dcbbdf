# /// misconception
# variant_of = "large_epsilon"
# ///
import math

EPSILON = 0.001


def softmax_function(x):
    m = max(x)
    e = [math.exp(v - m) for v in x]
    total = EPSILON
    for v in e:
        total += v
    return [v / total for v in e]

# /// misconception
# variant_of = "rounded_to_four"
# ///
import math


def softmax_function(x):
    top = max(x)
    e = [math.exp(v - top) for v in x]
    s = sum(e)
    return [round(v / s, 4) for v in e]

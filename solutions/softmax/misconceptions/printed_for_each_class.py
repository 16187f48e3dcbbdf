# /// misconception
# variant_of = "printed_not_returned"
# ///
import math


def softmax_function(x):
    top = max(x)
    e = [math.exp(v - top) for v in x]
    for name, value in zip("ABCDEFGHIJ", e):
        print(name, "的機率是", value / sum(e))

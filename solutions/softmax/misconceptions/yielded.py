# /// misconception
# variant_of = "generator_result"
# ///
import math


def softmax_function(x):
    total = 0
    for v in x:
        total += math.exp(v)
    for v in x:
        yield math.exp(v) / total

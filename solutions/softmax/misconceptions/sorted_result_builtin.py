# /// misconception
# variant_of = "sorted_result"
# ///
import math


def softmax_function(x):
    scores = sorted(x)
    e = [math.exp(s - scores[-1]) for s in scores]
    total = sum(e)
    return [v / total for v in e]

# /// misconception
# variant_of = "percent"
# ///
import math


def softmax_function(x):
    m = max(x)
    total = sum(math.exp(i - m) for i in x)
    percent = []
    for i in x:
        percent.append(100 * math.exp(i - m) / total)
    return percent

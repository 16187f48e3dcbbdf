# /// misconception
# variant_of = "row_of_two_dimensions"
# ///
import math


def softmax_function(x):
    m = max(x)
    total = sum([math.exp(v - m) for v in x])
    result = []
    for v in x:
        result.append([math.exp(v - m) / total])
    return np.array(result)

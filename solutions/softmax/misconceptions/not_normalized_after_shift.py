# /// misconception
# variant_of = "not_normalized"
# ///
import math


def softmax_function(x):
    m = max(x)
    result = []
    for xi in x:
        result.append(math.exp(xi - m))
    return np.array(result)

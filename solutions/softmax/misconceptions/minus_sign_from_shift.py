# /// misconception
# variant_of = "minus_sign"
# ///
import math


def softmax_function(x):
    m = max(x)
    top = [math.exp(m - v) for v in x]
    return np.array(top) / sum(top)

# /// misconception
# variant_of = "strings"
# ///
import math


def softmax_function(x):
    total = sum(math.exp(v) for v in x)
    return np.array(["%.8f" % (math.exp(v) / total) for v in x])

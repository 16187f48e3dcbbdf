# /// misconception
# variant_of = "exp_of_the_share"
# ///
import math


def softmax_function(x):
    s = sum(x)
    share = [i / s for i in x]
    return [math.exp(i) for i in share]

# /// misconception
# variant_of = "integer_everything"
# ///
import math


def softmax_function(x):
    exps = [math.exp(score) for score in x]
    total = sum(exps)
    return [e // total for e in exps]

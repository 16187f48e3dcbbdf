# /// accepted
# questions = ["q1"]
# why = "Pure Python with math.exp; returns a list."
# ///
import math


def softmax_function(x):
    biggest = max(x)
    exps = []
    for score in x:
        exps.append(math.exp(score - biggest))
    total = sum(exps)
    return [e / total for e in exps]

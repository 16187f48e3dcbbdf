# /// misconception
# variant_of = "scaled_down_when_large"
# also = ["q2.large_list", "q2.large_negative"]
# ///
# %% q1
import math


def softmax_function(x):
    scores = [float(v) for v in x]
    while max(abs(s) for s in scores) > 300:
        scores = [s / 2 for s in scores]
    e = [math.exp(s) for s in scores]
    total = sum(e)
    return [v / total for v in e]

# /// misconception
# variant_of = "divided_by_max_score"
# ///
import math


def softmax_function(x):
    top = max(x)
    e = []
    for v in x:
        e.append(math.exp(v / top))   # 除以最大值，避免數字太大
    s = sum(e)
    return [v / s for v in e]

# /// misconception
# variant_of = "only_lists"
# ///
import math


def softmax_function(x):
    if not x:            # 空的輸入
        return []
    m = max(x)
    e = [math.exp(v - m) for v in x]
    return [v / sum(e) for v in e]

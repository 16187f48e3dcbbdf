# /// misconception
# variant_of = "negatives_become_zero"
# also = ["q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q4.behind", "q7.plus_five", "q8.share", "q9.temperature"]
# ///
import math


def softmax_function(x):
    # 分數不應該是負的
    cleaned = [score if score > 0 else 0 for score in x]
    weights = [math.exp(c) for c in cleaned]
    total = sum(weights)
    return [w / total for w in weights]

# /// misconception
# variant_of = "negatives_become_zero"
# ///
import math


def softmax_function(x):
    # 分數不應該是負的
    cleaned = [score if score > 0 else 0 for score in x]
    weights = [math.exp(c) for c in cleaned]
    total = sum(weights)
    return [w / total for w in weights]

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你在分母減掉了最大值，分子卻沒有減，所以機率會超過 1。上下要用同一組 e 次方嗎？"
# hint.en = "You subtract the maximum in the denominator but not in the numerator, so probabilities come out above 1. Should above and below use the same powers of e?"
# ///
import math


def softmax_function(x):
    m = max(x)
    total = 0
    for i in x:
        total += math.exp(i - m)
    return [math.exp(i) / total for i in x]

# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = []
# hint.zh-TW = "你的程式固定拆成 a、b、c 三個分數，類別數目一變就出錯。題目說長度一定是 3 嗎？"
# hint.en = "Your code always unpacks three scores a, b and c, and fails when there are more or fewer. Does the question say that there are always three?"
# ///
import math


def softmax_function(x):
    a, b, c = x
    total = math.exp(a) + math.exp(b) + math.exp(c)
    return np.array([math.exp(a) / total, math.exp(b) / total, math.exp(c) / total])

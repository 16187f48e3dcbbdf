# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你的迴圈少跑了一次，分母漏掉最後一個類別。把 range 產生的數字印出來數一數。"
# hint.en = "Your loop stops one step early, so the last class is missing from the denominator. Print the numbers that range gives and count them."
# ///
import math


def softmax_function(x):
    total = 0
    for i in range(len(x) - 1):
        total += math.exp(x[i])
    p = []
    for i in range(len(x)):
        p.append(math.exp(x[i]) / total)
    return np.array(p)

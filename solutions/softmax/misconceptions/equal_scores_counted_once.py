# /// misconception
# question = "q1"
# case = "q1.ties"
# also = []
# hint.zh-TW = "你用分數當字典的鍵，同分的類別就只剩一個，分母也少算了。試試 [1, 1]，看總和是多少。"
# hint.en = "You use the scores as dictionary keys, so classes with equal scores melt into one and the denominator comes out too small. Try [1, 1] and look at the sum."
# ///
import math


def softmax_function(x):
    m = max(x)
    table = {}
    for s in x:
        table[float(s)] = math.exp(s - m)
    total = sum(table.values())
    return np.array([table[float(s)] / total for s in x])

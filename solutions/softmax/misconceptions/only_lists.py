# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你用了只有串列才有的功能，輸入是 NumPy 陣列時就出錯。兩種輸入都要能用，看看是哪一行。"
# hint.en = "You use something that only lists have, so a NumPy array fails. Both kinds of input should work; see which line it is."
# ///
import math


def softmax_function(x):
    winner = x.index(max(x))      # 最大值的位置
    p = []
    for v in x:
        p.append(math.exp(v - x[winner]))
    total = sum(p)
    for i in range(len(p)):
        p[i] = p[i] / total
    return p

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你把機率從大排到小才回傳，讀的人就不知道哪個機率屬於哪個類別了。順序要跟著誰走？"
# hint.en = "You return the probabilities from largest to smallest, so nobody can tell which belongs to which class. Whose order should they keep?"
# ///
import math


def softmax_function(x):
    m = max(x)
    e = [math.exp(v - m) for v in x]
    p = [v / sum(e) for v in e]
    p.sort(reverse=True)
    return p

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你回傳的是還沒算出來的產生器（generator 或 map），不是數字。用 print 看看它長什麼樣子。"
# hint.en = "You return something that has not been worked out yet (a generator or a map), not numbers. Print it and see what it looks like."
# ///
import math


def softmax_function(x):
    m = max(x)
    total = sum(math.exp(v - m) for v in x)
    return (math.exp(v - m) / total for v in x)

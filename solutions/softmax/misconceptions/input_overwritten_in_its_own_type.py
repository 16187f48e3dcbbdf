# /// misconception
# question = "q1"
# case = "q1.whole_numbers"
# also = ["q1.input_unchanged"]
# hint.zh-TW = "你把結果寫回 x 裡：輸入被改掉了，而且整數陣列放不下小數。看看結果存在哪裡，再印出它的 dtype。"
# hint.en = "You write the results back into x: the input is changed, and an integer array cannot hold decimals. Look at where the results live and at their dtype."
# ///
import math


def softmax_function(x):
    m = max(x)
    for i in range(len(x)):
        x[i] = math.exp(x[i] - m)
    total = sum(x)
    for i in range(len(x)):
        x[i] = x[i] / total
    return x

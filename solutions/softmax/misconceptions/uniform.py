# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "每個類別得到的機率都一樣，因為 exp 裡用的是同一個數字。檢查迴圈裡的變數有沒有跟著變。"
# hint.en = "Every class gets the same probability, because the same number goes into exp each time. Check whether the variable in your loop ever changes."
# ///
import math


def softmax_function(x):
    m = max(x)
    e = []
    for i in range(len(x)):
        e.append(math.exp(m))
    return np.array(e) / sum(e)

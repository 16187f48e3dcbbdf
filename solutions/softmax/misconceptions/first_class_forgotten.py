# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你的迴圈從 1 開始數，分母漏掉了第一個類別。Python 的位置從幾開始？"
# hint.en = "Your loop counts from 1, so the first class is missing from the denominator. Where do positions begin in Python?"
# ///
def softmax_function(x):
    exps = np.exp(np.array(x, dtype=float))
    total = 0
    for i in range(1, len(exps)):
        total = total + exps[i]
    return exps / total

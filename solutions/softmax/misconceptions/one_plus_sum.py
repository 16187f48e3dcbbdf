# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = []
# hint.zh-TW = "你的分母多加了 1，像是多了一個看不見的類別。只有一個類別時，你的結果是多少？"
# hint.en = "Your denominator has an extra 1, as if there were one more class that nobody sees. What do you get for a single class?"
# ///
def softmax_function(x):
    e = np.exp(np.array(x, dtype=float))
    return e / (1 + e.sum())

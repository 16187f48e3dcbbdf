# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = []
# hint.zh-TW = "你用最大的那個 e 次方當分母，所以第一名一定得到 1。想一想，分母應該代表「全部」的什麼。"
# hint.en = "Your denominator is the largest power of e, so the top class always gets 1. Think about what the denominator should say about all the classes."
# ///
def softmax_function(x):
    e = np.exp(np.array(x, dtype=float))
    return e / e.max()

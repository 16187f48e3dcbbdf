# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = []
# hint.zh-TW = "你的結果還只是 e 的次方，沒有變成比例。把回傳的值加起來看看，和 1 差多少？"
# hint.en = "What you return are still the powers of e, not shares of a whole. Add up the values that come back: how far from 1 is the sum?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return np.exp(x)

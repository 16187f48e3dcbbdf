# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你先取指數才減最大值，最大的那一個就變成 0，其他變成負的。平移應該作用在分數上，還是在 e 的次方上？"
# hint.en = "You subtract the maximum after taking exponentials, so the top class gets 0 and the others are negative. Should the shift act on the scores, or on the powers of e?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x)
    e = e - np.max(e)
    return e / np.sum(e)

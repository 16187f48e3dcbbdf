# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你的結果外面多了一層括號，是二維的。印出它的 shape，和輸入的比一比。"
# hint.en = "Your result has an extra pair of brackets around it: it is two-dimensional. Print its shape beside that of the input."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float).reshape(1, -1)
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)

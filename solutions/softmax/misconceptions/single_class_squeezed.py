# /// misconception
# question = "q1"
# case = "q1.one_and_two"
# also = []
# hint.zh-TW = "你用了 squeeze，只有一個類別時，結果就變成單一個數字，不再是陣列。印出它的 shape 看看。"
# hint.en = "You use squeeze, and with a single class the result becomes a bare number instead of an array. Print its shape."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float).reshape(1, -1)
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return np.squeeze(e / e.sum(axis=1, keepdims=True))

# /// misconception
# question = "q1"
# case = "q1.list_input"
# also = []
# hint.zh-TW = "你的函式算的是外面的變數，不是傳進來的 x，所以不管給什麼，結果都一樣。看看函式裡有沒有用到參數。"
# hint.en = "Your function uses a variable from outside instead of the x it is given, so every input has the same result. See whether the parameter is used at all."
# ///
scores = np.array([1.0, 2.0, 3.0])


def softmax_function(x):
    e = np.exp(scores - scores.max())
    return e / e.sum()

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你的函式取了別的名字，所以題目要的 softmax_function 找不到。連大小寫和底線都要一樣。"
# hint.en = "Your function has another name, so the softmax_function of the question cannot be found. Capitals and underscores count, too."
# ///
def Softmax_Function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    return e / e.sum()

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你的函式要三個分開的參數，但呼叫時給的是「一個」串列。看看題目裡函式的括號寫了什麼。"
# hint.en = "Your function takes three separate arguments, but it is called with one list. Look at what stands between the parentheses in the question."
# ///
def softmax_function(a, b, c):
    e = np.exp(np.array([a, b, c], dtype=float) - max(a, b, c))
    return e / e.sum()

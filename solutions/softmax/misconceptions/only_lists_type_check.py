# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你用 isinstance 檢查輸入是不是串列，NumPy 陣列走到另一邊就什麼都沒有回傳。題目說 x 可以是哪兩種？"
# hint.en = "You check with isinstance whether the input is a list; an array takes the other branch, where nothing comes back. Which two kinds does the question allow?"
# ///
def softmax_function(x):
    if isinstance(x, list):
        e = np.exp(np.array(x, dtype=float) - max(x))
        return e / e.sum()

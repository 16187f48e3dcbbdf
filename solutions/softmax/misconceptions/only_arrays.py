# /// misconception
# question = "q1"
# case = "q1.list_input"
# also = []
# hint.zh-TW = "你的程式只有輸入是 NumPy 陣列時能跑；串列沒有 .max()，也不能整個減一個數。看看錯誤訊息是哪一行。"
# hint.en = "Your code runs only when the input is a NumPy array: a list has no .max(), and no number can be subtracted from all of it. See which line the error names."
# ///
def softmax_function(x):
    e = np.exp(x - x.max())
    return e / e.sum()

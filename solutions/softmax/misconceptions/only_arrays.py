# /// misconception
# question = "q1"
# case = "q1.list_input"
# also = ["q2.large_list"]
# hint.zh-TW = "你的程式只有輸入是 NumPy 陣列時能跑：串列沒有陣列的方法（例如 .max()），也不能整個減一個數。看看錯誤訊息是哪一行。"
# hint.en = "Your code runs only when the input is a NumPy array: a list lacks an array's methods (such as .max()), and no number can be subtracted from all of it. See which line the error names."
# ///
def softmax_function(x):
    e = np.exp(x - x.max())
    return e / e.sum()

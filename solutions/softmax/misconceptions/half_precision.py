# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = []
# hint.zh-TW = "你用 float16 存數字，它只有大約三位有效數字。看看題目要求的誤差是多少。"
# hint.en = "You store the numbers as float16, which keeps only about three significant digits. Look at the error that the question allows."
# ///
def softmax_function(x):
    x = np.array(x, dtype=np.float16)
    e = np.exp(x - x.max())
    return e / e.sum()

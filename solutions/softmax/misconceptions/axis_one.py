# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你用了 axis=1，但輸入只有一個維度，它的軸是 0。讀一讀錯誤訊息裡的 axis 和 dimension。"
# hint.en = "You use axis=1, but the input has a single dimension, whose axis is 0. Read what the error message says about axis and dimension."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)

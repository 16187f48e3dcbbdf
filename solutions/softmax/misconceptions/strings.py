# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你回傳的是文字（字串），看起來像數字，但不能拿來加或比大小。格式化是顯示時才做的事。"
# hint.en = "You return text. It looks like numbers, but cannot be added or compared. Formatting is for the moment of display."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    return [f"{p:.4f}" for p in e / e.sum()]

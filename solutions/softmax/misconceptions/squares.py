# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你用分數的平方來放大差距，不是指數。試試 -2 和 2 這兩個分數，它們的機率應該一樣嗎？"
# hint.en = "You stretch the scores by squaring them, not by an exponential. Try the scores -2 and 2: should they get the same probability?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return x ** 2 / np.sum(x ** 2)

# /// misconception
# question = "q2"
# case = "q2.wide_range"
# also = []
# hint.zh-TW = "你減掉的是第一個分數，它不一定是最大的。試試 [-1000, 0, 1000]。"
# hint.en = "You subtract the first score, which is not always the largest. Try [-1000, 0, 1000]."
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x[0])
    return e / e.sum()

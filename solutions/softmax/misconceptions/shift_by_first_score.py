# /// misconception
# question = "q2"
# case = "q2.wide_range"
# also = []
# hint.zh-TW = "你減掉的是固定位置上的分數（例如第一個或最後一個），它不一定是最大的。試試 [-1000, 0, 1000]，再把它倒過來。"
# hint.en = "You subtract the score in a fixed place (the first, say, or the last), which is not always the largest. Try [-1000, 0, 1000], and then the other way round."
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x[0])
    return e / e.sum()

# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.large_list", "q2.large_negative", "q2.wide_range"]
# hint.zh-TW = "你減掉的是一個固定的數字，分數再大一點就又溢位了。該減多少，應該由輸入決定。"
# hint.en = "You subtract a fixed number; somewhat larger scores overflow again. How much to subtract should depend on the input."
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    if np.max(x) > 700:
        x = x - 700
    e = np.exp(x)
    return e / np.sum(e)

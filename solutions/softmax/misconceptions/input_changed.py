# /// misconception
# question = "q1"
# case = "q1.input_unchanged"
# also = []
# hint.zh-TW = "你用 -= 直接在 x 上面改，呼叫的人手上的陣列也跟著變了。呼叫前後各印一次輸入看看。"
# hint.en = "Your -= works on x itself, so the caller's array changes as well. Print the input before and after a call."
# ///
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    x -= np.max(x)
    e = np.exp(x)
    return e / e.sum()

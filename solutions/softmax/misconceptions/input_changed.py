# /// misconception
# question = "q1"
# case = "q1.input_unchanged"
# also = []
# hint.zh-TW = "你的函式直接在傳進來的陣列上改，呼叫的人手上的陣列也跟著變了。呼叫前後各印一次輸入看看。"
# hint.en = "Your function works on the very array that was passed in, so the caller's array changes as well. Print the input before and after a call."
# ///
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    x -= np.max(x)
    e = np.exp(x)
    return e / e.sum()

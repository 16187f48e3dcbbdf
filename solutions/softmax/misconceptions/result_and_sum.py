# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你一次回傳了兩樣東西：機率和總和。呼叫的人拿到的是一包，不是機率本身。"
# hint.en = "You return two things at once, the probabilities and their sum. The caller gets a parcel instead of the probabilities."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    p = e / e.sum()
    return p, p.sum()

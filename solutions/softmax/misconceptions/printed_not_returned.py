# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你把結果印在畫面上，但沒有交還給呼叫的人，所以得到的是 None。「印出」和「回傳」是兩件事。"
# hint.en = "You show the result on the screen but do not hand it back, so the caller gets None. Showing a value and handing it over are two things."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    result = e / e.sum()
    print(result)

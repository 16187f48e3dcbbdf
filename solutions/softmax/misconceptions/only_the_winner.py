# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你只回傳了最大的那一個機率。每個類別都要有自己的機率，看看輸入有幾個分數、結果有幾個數。"
# hint.en = "You return only the largest probability. Every class needs its own: compare how many scores go in with how many numbers come out."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    p = e / e.sum()
    return p.max()

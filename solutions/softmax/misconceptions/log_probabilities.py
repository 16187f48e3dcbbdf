# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你的結果都是負數或 0，因為回傳的是機率的對數（log-softmax）。看看最後一行回傳的是什麼。"
# hint.en = "Your results are all negative or 0, because you return logarithms of probabilities (log-softmax). Look at what the last line hands back."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    m = np.max(x)
    return x - m - np.log(np.sum(np.exp(x - m)))

# /// misconception
# question = "q1"
# case = "q1.ties"
# also = []
# hint.zh-TW = "你給同分的第一名多加了一點分數來分出勝負，但題目說同分的類別機率要相同。看看 [0, 0] 的結果。"
# hint.en = "You add a little to the first of tied leaders to make it win, but the question wants equal probabilities for equal scores. Look at the result for [0, 0]."
# ///
def softmax_function(x):
    z = np.array(x, dtype=float)
    if list(z).count(z.max()) > 1:
        z[np.argmax(z)] += 0.01   # 只能有一個贏家
    e = np.exp(z - z.max())
    return e / e.sum()

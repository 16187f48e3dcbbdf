# /// misconception
# question = "q1"
# case = "q1.negative_scores"
# also = []
# hint.zh-TW = "你讓負分的類別機率直接等於 0。e 的負數次方是 0 嗎？用計算機按按看 e 的 -1 次方。"
# hint.en = "You give classes with a negative score a probability of exactly 0. Is e to a negative power 0? Try e to the power -1 on a calculator."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.where(x < 0, 0, np.exp(x))
    return e / e.sum()

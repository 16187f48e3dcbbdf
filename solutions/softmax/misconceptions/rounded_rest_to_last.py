# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = []
# hint.zh-TW = "你先四捨五入，再用最後一個機率把總和補成 1。總和漂亮了，但每個機率都離公式遠了一點，同分的類別也可能不再相等。"
# hint.en = "You round and then let the last probability fill the sum up to 1. The sum looks neat, but every probability has moved away from the formula, and equal scores may come out unequal."
# ///
def softmax_function(x):
    e = np.exp(np.array(x, dtype=float) - max(x))
    p = np.round(e / e.sum(), 3)
    p[-1] = 1 - p[:-1].sum()   # 讓總和剛好是 1
    return p

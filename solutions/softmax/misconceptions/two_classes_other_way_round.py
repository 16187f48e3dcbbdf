# /// misconception
# question = "q1"
# case = "q1.one_and_two"
# also = []
# hint.zh-TW = "兩個類別時你改用 sigmoid，但差值的方向反了，兩個機率對調了。比較分數高的那個拿到多少。"
# hint.en = "For two classes you switch to a sigmoid, but its difference points the other way, so the two probabilities are swapped. Check what the higher score gets."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    if len(x) == 2:
        p = 1 / (1 + np.exp(x[0] - x[1]))
        return np.array([p, 1 - p])
    e = np.exp(x - x.max())
    return e / e.sum()

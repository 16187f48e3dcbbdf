# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = []
# hint.zh-TW = "你自己打了一個 e 的近似值，小數位數不夠，機率從第五位就開始偏了。找找看 Python 有沒有更準確的 e。"
# hint.en = "You typed e yourself, with too few digits, so the probabilities drift from the fifth decimal on. See whether Python has a more exact e."
# ///
def softmax_function(x):
    e = 2.718
    x = np.array(x, dtype=float)
    x = x - x.max()
    return e ** x / np.sum(e ** x)

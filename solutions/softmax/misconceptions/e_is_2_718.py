# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = ["q1.quick_test", "q1.list_input", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative"]
# hint.zh-TW = "你自己打了一個 e 的近似值，小數位數不夠，機率的後面幾位就不對了。找找看 Python 有沒有更準確的 e。"
# hint.en = "You typed e yourself, with too few digits, so the later decimals of the probabilities are off. See whether Python has a more exact e."
# ///
def softmax_function(x):
    e = 2.718
    x = np.array(x, dtype=float)
    x = x - x.max()
    return e ** x / np.sum(e ** x)

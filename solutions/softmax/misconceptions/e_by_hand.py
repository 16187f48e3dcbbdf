# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = ["q1.quick_test", "q1.list_input", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.large_*", "q4.*", "q9.*"]
# hint.zh-TW = "你把 e 寫成了 2.718 這樣的近似值，機率因此從小數第 4 位開始就不對。請用 np.exp，它會用完整的 e。"
# hint.en = "You typed an approximate e, such as 2.718, so the probabilities are wrong from the fourth decimal place on. Use np.exp, which knows e in full."
# ///
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    powers = 2.718 ** (x - np.max(x))
    return powers / np.sum(powers)

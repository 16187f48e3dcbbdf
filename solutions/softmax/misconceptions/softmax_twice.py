# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.swap", "q3.scale", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.share", "q9.*"]
# hint.zh-TW = "你把已經算好的機率又做了一次 softmax，所以結果變得太平均。數一數，exp 一共做了幾次。"
# hint.en = "You run softmax once more on the finished probabilities, so they come out too even. Count how many times exp is applied."
# ///
def once(z):
    return np.exp(z) / np.exp(z).sum()


def softmax_function(x):
    x = np.array(x, dtype=float)
    p = once(x - x.max())
    return once(p)

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.shift", "q3.swap", "q3.scale", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q7.plus_five", "q9.*"]
# hint.zh-TW = "你先算每個分數的 sigmoid，再除以總和。總和雖然是 1，但公式裡只有 e 的次方，沒有 sigmoid。"
# hint.en = "You take the sigmoid of every score and divide by the sum. The sum is 1, but the formula has plain powers of e, and no sigmoid."
# ///
def softmax_function(x):
    s = 1 / (1 + np.exp(-np.asarray(x, dtype=float)))
    return s / s.sum()

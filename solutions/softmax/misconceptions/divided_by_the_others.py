# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = ["q1.quick_test", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你的分母少了自己那一項，得到的是「自己比其他全部」。公式的分母是從 1 加到 K，包括自己。"
# hint.en = "Your denominator leaves out the class itself, so each is compared with all the others. In the formula the sum runs from 1 to K, the class itself included."
# ///
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    powers = np.exp(x - np.max(x))
    return powers / (powers.sum() - powers)

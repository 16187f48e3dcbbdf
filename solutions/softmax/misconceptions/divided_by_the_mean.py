# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = ["q1.quick_test", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.small_lead", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "分母是 e 次方的平均，不是總和。把回傳的值加起來看看是多少。"
# hint.en = "Your denominator is the mean of the powers of e, not their sum. Add up what you return."
# ///
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    powers = np.exp(x - np.max(x))
    return powers / np.mean(powers)

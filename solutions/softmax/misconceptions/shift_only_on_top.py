# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.shift", "q3.swap", "q3.scale", "q4.small_lead", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你在分子減掉了最大值，分母卻沒有減，上下用的不是同一組 e 次方。把回傳的值加起來看看。"
# hint.en = "You subtract the maximum in the numerator but not in the denominator, so above and below are different powers of e. Add up what you return."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return np.exp(x - np.max(x)) / np.sum(np.exp(x))

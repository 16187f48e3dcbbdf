# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = ["q1.quick_test", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.small_lead", "q6.extremes", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你在分母減掉了最大值，分子卻沒有減，上下用的不是同一組 e 次方。把回傳的值加起來看看。"
# hint.en = "You subtract the maximum in the denominator but not in the numerator, so above and below are different powers of e. Add up what you return."
# ///
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    return np.exp(x) / np.sum(np.exp(x - np.max(x)))

# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = ["q1.quick_test", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.small_lead", "q6.extremes", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你的結果還只是 e 的次方，沒有變成比例。把回傳的值加起來看看，和 1 差多少？"
# hint.en = "What you return are still the powers of e, not shares of a whole. Add up the values that come back: how far from 1 is the sum?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return np.exp(x)

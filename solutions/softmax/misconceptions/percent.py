# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = ["q1.quick_test", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.small_lead", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你回傳的是百分比，加起來是 100。題目說每個機率在哪兩個數之間？"
# hint.en = "You return percentages, which add up to 100. Between which two numbers does the question say a probability lies?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - np.max(x))
    return e / e.sum() * 100   # 換成百分比

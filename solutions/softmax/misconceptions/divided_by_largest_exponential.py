# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = ["q1.quick_test", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.swap", "q3.scale", "q4.small_lead", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "在你的結果裡，第一名一定是 1，全部加起來超過 1：每個類別都只和最高的那一個比。想一想，分母應該代表「全部」的什麼。"
# hint.en = "In your result the top class always gets 1, and the sum is more than 1: every class is compared with the top one only. Think about what the denominator should say about all the classes."
# ///
def softmax_function(x):
    e = np.exp(np.array(x, dtype=float))
    return e / e.max()

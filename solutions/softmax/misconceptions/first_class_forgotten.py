# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = ["q1.quick_test", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.small_lead", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.temperature_one", "q9.temperature", "q9.draws", "q9.largest_gap"]
# hint.zh-TW = "你的迴圈從 1 開始，分母漏掉第一個類別。Python 從哪一個數字開始數位置？"
# hint.en = "Your loop begins at 1, so the first class is missing from the denominator. Where does Python begin to count positions?"
# ///
def softmax_function(x):
    m = max(x)
    total = 0
    for i in range(1, len(x)):
        total += np.exp(x[i] - m)
    return np.array([np.exp(s - m) / total for s in x])

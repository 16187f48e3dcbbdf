# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.extremes", "q7.gains", "q7.huge_gap", "q7.plus_five", "q9.*"]
# hint.zh-TW = "你先減平均再除以標準差，除法會改變分數之間的差距。比較標準化前後，兩個分數相差多少。"
# hint.en = "You subtract the mean and divide by the standard deviation; the division changes the differences. Compare the gap between two scores before and after."
# ///
def softmax_function(x):
    z = np.array(x, dtype=float)
    z = (z - z.mean()) / z.std()
    return np.exp(z) / np.exp(z).sum()

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.shift", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.extremes", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.share", "q9.temperature_one", "q9.temperature", "q9.low_temperature", "q9.largest_gap"]
# hint.zh-TW = "你用分數的平方來放大差距，不是指數。試試 -2 和 2 這兩個分數，它們的機率應該一樣嗎？"
# hint.en = "You stretch the scores by squaring them, not by an exponential. Try the scores -2 and 2: should they get the same probability?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return x ** 2 / np.sum(x ** 2)

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.shift", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.extremes", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你用除以最大值的方式縮小分數，這會改變分數之間的差距。比較縮放前後，第一名領先第二名多少。"
# hint.en = "You make the scores small by dividing by the largest, which changes the differences between them. Compare the winner's lead before and after."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    x = x / np.max(x)
    return np.exp(x) / np.sum(np.exp(x))

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.extremes", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.temperature_one", "q9.temperature", "q9.draws", "q9.largest_gap"]
# hint.zh-TW = "你把分數縮放到 0 和 1 之間，最小的一定是 0，最大的一定是 1，而且總和不是 1。公式的第一步是取 e 的次方。"
# hint.en = "You scale the scores to lie between 0 and 1: the lowest always gets 0, the highest 1, and they do not add up to 1. The formula begins with powers of e."
# ///
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    return (x - x.min()) / (x.max() - x.min())

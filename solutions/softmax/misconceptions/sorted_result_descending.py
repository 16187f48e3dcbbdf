# /// misconception
# variant_of = "sorted_result"
# case = "q1.fresh_values"
# also = ["q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.second_call", "q1.quick_test", "q2.large_positive", "q2.large_negative", "q2.wide_range", "q2.large_list", "q3.no_change", "q3.largest_change", "q3.swap", "q4.behind", "q4.third_score", "q4.no_lead", "q4.ratio", "q4.small_lead", "q6.highlight", "q6.extremes", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.plus_five", "q9.temperature", "q9.*"]
# ///
def softmax_function(x):
    x = np.array(sorted(x, reverse=True), dtype=float)
    powers = np.exp(x - x[0])
    return powers / powers.sum()

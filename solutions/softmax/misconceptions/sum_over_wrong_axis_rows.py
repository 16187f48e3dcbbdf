# /// misconception
# variant_of = "sum_over_wrong_axis"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# ///
def softmax_function(x):
    p = np.zeros(x.shape)
    for i in range(x.shape[0]):     # 每一列 each row
        e = np.exp(x[i] - np.max(x[i]))
        p[i] = e / np.sum(e)
    return p

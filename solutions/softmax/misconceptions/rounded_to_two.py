# /// misconception
# variant_of = "rounded_to_four"
# also = ["q1.quick_test", "q1.list_input", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.float_error", "q9.draws", "q9.largest_gap", "q1.sums_to_one", "q3.largest_change", "q3.swap", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q8.display_error", "q8.share", "q9.temperature_one", "q9.temperature"]
# ///
def softmax_function(x):
    e = np.exp(np.array(x) - np.max(x))
    return np.round(e / e.sum(), 2)

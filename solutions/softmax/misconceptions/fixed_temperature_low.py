# /// misconception
# variant_of = "fixed_temperature"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.display_error", "q8.share", "q9.*", "q1.quick_test", "q8.float_error"]
# ///
def softmax_function(x, temperature=0.01):
    x = np.array(x, dtype=float)
    e = np.exp((x - np.max(x)) / temperature)
    return e / e.sum()

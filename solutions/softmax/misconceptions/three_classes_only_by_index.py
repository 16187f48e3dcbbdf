# /// misconception
# variant_of = "three_classes_only"
# also = ["q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.input_unchanged", "q1.second_call", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q9.temperature"]
# ///
def softmax_function(x):
    m = max(x[0], x[1], x[2])
    ea = np.exp(x[0] - m)
    eb = np.exp(x[1] - m)
    ec = np.exp(x[2] - m)
    s = ea + eb + ec
    return [ea / s, eb / s, ec / s]

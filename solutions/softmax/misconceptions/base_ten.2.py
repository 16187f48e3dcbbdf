# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q3.largest_change", "q3.swap", "q3.scale", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.share", "q9.temperature_one", "q9.temperature", "q9.draws", "q9.largest_gap"]
# ///
def softmax_function(x):
    m = max(x)
    return np.array([pow(10, s - m) for s in x]) / sum(pow(10, s - m) for s in x)

# /// misconception
# variant_of = "rounded_to_four"
# also = ["q1.one_and_two", "q1.quick_test", "q1.list_input", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q7.huge_gap", "q8.float_error", "q9.draws", "q9.largest_gap"]
# ///
def softmax_function(x):
    z = np.array(x, dtype=float)
    p = np.exp(z) / np.exp(z).sum()
    answer = []
    for value in p:
        answer.append(float(f"{value:.4f}"))
    return np.array(answer)

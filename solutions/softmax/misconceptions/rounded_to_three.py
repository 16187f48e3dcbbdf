# /// misconception
# variant_of = "rounded_to_four"
# also = ["q1.quick_test", "q1.list_input", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.float_error", "q9.draws", "q9.largest_gap", "q1.sums_to_one", "q2.wide_range", "q4.ratio", "q4.behind", "q4.third_score", "q8.display_error", "q8.share", "q9.temperature_one", "q9.temperature"]
# ///
import math


def softmax_function(x):
    z = [math.exp(i) for i in x]
    total = sum(z)
    return [round(i / total, 3) for i in z]

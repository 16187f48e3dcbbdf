# /// misconception
# variant_of = "rounded_to_four"
# also = ["q1.quick_test", "q1.list_input", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.float_error", "q9.draws", "q9.largest_gap"]
# ///
import math


def softmax_function(x):
    top = max(x)
    e = [math.exp(v - top) for v in x]
    s = sum(e)
    return [round(v / s, 4) for v in e]

# /// misconception
# variant_of = "fixed_temperature"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q3.largest_change", "q3.swap", "q3.scale", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.share", "q9.*", "q1.quick_test", "q2.wide_range", "q4.no_lead", "q8.display_error", "q8.float_error", "q2.survives_710"]
# ///
import math


def softmax_function(x, T=2.0):
    top = max(x)
    e = [math.exp((v - top) / T) for v in x]
    total = sum(e)
    return [v / total for v in e]

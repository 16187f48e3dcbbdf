# /// misconception
# variant_of = "exp_of_the_share"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.shift", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.keywords", "q6.extremes", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.*", "q9.*"]
# ///
import math


def softmax_function(x):
    s = sum(x)
    share = [i / s for i in x]
    return [math.exp(i) for i in share]

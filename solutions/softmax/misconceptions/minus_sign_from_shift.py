# /// misconception
# variant_of = "minus_sign"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.extremes", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.plus_five", "q9.*"]
# ///
import math


def softmax_function(x):
    m = max(x)
    top = [math.exp(m - v) for v in x]
    return np.array(top) / sum(top)

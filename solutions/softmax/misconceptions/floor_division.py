# /// misconception
# variant_of = "integer_everything"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.*", "q6.highlight", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# ///
import math


def softmax_function(x):
    exps = [math.exp(score) for score in x]
    total = sum(exps)
    return [e // total for e in exps]

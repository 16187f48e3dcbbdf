# /// misconception
# variant_of = "sorted_result"
# also = ["q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.large_positive", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q4.behind", "q4.third_score", "q6.highlight", "q6.extremes", "q6.winner_line", "q9.temperature"]
# ///
import math


def softmax_function(x):
    scores = sorted(x)
    e = [math.exp(s - scores[-1]) for s in scores]
    total = sum(e)
    return [v / total for v in e]

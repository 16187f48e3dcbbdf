# /// misconception
# variant_of = "scores_cut_to_integers"
# also = ["q1.one_and_two", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.large_positive", "q2.large_negative", "q3.largest_change", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.winner_line", "q7.gains", "q8.share", "q9.temperature"]
# ///
import math


def softmax_function(x):
    numbers = [int(v) for v in x]
    m = max(numbers)
    e = [math.exp(n - m) for n in numbers]
    return np.array(e) / sum(e)

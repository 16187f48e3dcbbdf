# /// misconception
# variant_of = "winner_gets_one"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.swap", "q3.scale", "q4.*", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.display_error", "q8.share", "q9.*"]
# ///
def softmax_function(x):
    winner = list(x).index(max(x))
    result = []
    for i in range(len(x)):
        if i == winner:
            result.append(1.0)
        else:
            result.append(0.0)
    return result

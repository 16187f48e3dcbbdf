# /// misconception
# question = "q1"
# case = "q1.list_input"
# also = ["q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.survives_710", "q2.large_positive", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.extremes", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.share", "q9.temperature", "q9.low_temperature", "q9.draws", "q9.largest_gap"]
# hint.zh-TW = "你取 e 的次方時，用的是位置 0、1、2……，不是那個位置上的分數。把 [3, 2, 1] 放進去看看。"
# hint.en = "You raise e to the position 0, 1, 2 … instead of to the score that stands there. Try [3, 2, 1]."
# ///
def softmax_function(x):
    total = 0
    for i in range(len(x)):
        total += np.exp(i)
    return np.array([np.exp(i) / total for i in range(len(x))])

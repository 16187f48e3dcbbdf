# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.extremes", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你先取指數才減最大值，最大的那一個就變成 0，其他變成負的。平移應該作用在分數上，還是在 e 的次方上？"
# hint.en = "You subtract the maximum after taking exponentials, so the top class gets 0 and the others are negative. Should the shift act on the scores, or on the powers of e?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x)
    e = e - np.max(e)
    return e / np.sum(e)

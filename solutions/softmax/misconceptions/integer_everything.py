# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "機率都在 0 和 1 之間，你的程式卻把它們變成整數（dtype=int 或 //），就只剩下 0 了。看看是哪一步丟掉了小數。"
# hint.en = "Probabilities lie between 0 and 1, but your code makes integers of them (dtype=int, or //), and nothing but 0 is left. Find the step that drops the decimals."
# ///
def softmax_function(x):
    p = np.zeros(len(x), dtype=int)
    total = sum(np.exp(x))
    for i in range(len(x)):
        p[i] = np.exp(x[i]) / total
    return p

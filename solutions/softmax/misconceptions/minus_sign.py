# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.extremes", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.plus_five", "q9.*"]
# hint.zh-TW = "你算的是 e 的「負分數」次方，結果分數最高的類別機率最低。檢查 exp 括號裡的正負號。"
# hint.en = "You take e to the minus score, so the highest score gets the lowest probability. Check the sign inside exp."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return np.exp(-x) / np.sum(np.exp(-x))

# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = ["q1.one_and_two", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.large_positive", "q2.large_negative", "q3.largest_change", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.winner_line", "q7.gains", "q8.share", "q9.temperature"]
# hint.zh-TW = "你先把分數轉成整數，1.9 和 1.1 就變成一樣了。看看哪一步丟掉了小數。"
# hint.en = "You turn the scores into integers first, so 1.9 and 1.1 become the same. Find the step that drops the decimals."
# ///
def softmax_function(x):
    x = np.array(x).astype(int)
    e = np.exp(x - x.max())
    return e / e.sum()

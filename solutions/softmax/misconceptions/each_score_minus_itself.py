# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.share", "q9.*"]
# hint.zh-TW = "不管分數是多少，你的機率都一樣：在迴圈裡，每個分數減掉的是它自己。把減完之後的數字印出來。"
# hint.en = "Whatever the scores, your probabilities are all equal: inside the loop every score loses itself. Print the numbers after the subtraction."
# ///
def softmax_function(x):
    powers = np.array([np.exp(s - np.max(s)) for s in x])
    return powers / powers.sum()

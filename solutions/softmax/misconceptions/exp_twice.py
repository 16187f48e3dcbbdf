# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.shift", "q3.swap", "q3.scale", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.share", "q9.*"]
# hint.zh-TW = "你對分數做了兩次 exp，差距被放大太多。把 exp 之後的值印出來，看它又被送進了哪裡。"
# hint.en = "You apply exp twice, which stretches the differences far too much. Print the values after the first exp and see where they go next."
# ///
def softmax_function(x):
    x = np.exp(np.array(x, dtype=float))
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x))

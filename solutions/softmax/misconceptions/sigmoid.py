# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = ["q1.quick_test", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.shift", "q3.swap", "q3.scale", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你對每個分數各自套用 sigmoid，彼此沒有比較。改變其中一個分數時，別的類別的機率會不會跟著變？"
# hint.en = "You apply a sigmoid to each score on its own, so the classes never meet. When one score changes, do the probabilities of the others change with it?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return 1 / (1 + np.exp(-x))

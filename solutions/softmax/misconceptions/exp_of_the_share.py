# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.shift", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.keywords", "q6.extremes", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你先算比例再取 e 次方，順序和公式相反。一步一步對照公式：先做哪一個？"
# hint.en = "You take shares first and the exponential afterwards, the reverse of the formula. Go through it step by step: which comes first?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return np.exp(x / np.sum(x))

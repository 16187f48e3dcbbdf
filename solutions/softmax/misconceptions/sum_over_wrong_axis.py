# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "每個類別都得到 1，表示分子和分母是同一個數；最常見的原因是沿著只有一個數的方向加總，或是一列一列算，而每一列只有一個數。把分子和分母都印出來，看各有幾個數。"
# hint.en = "Every class gets 1, so numerator and denominator are the same number; most often because one adds along a direction that holds one number, or works row by row where each row is one number. Print both and see how many numbers each of them holds."
# ///
def softmax_function(x):
    row = np.array(x, dtype=float)[np.newaxis, :]
    e = np.exp(row - row.max())
    p = e / e.sum(axis=0)
    return p[0]

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.three_bars", "q6.bars_fresh", "q6.value_labels", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你的結果都是負數或 0，因為回傳的是機率的對數（log-softmax）。看看最後一行回傳的是什麼。"
# hint.en = "Your results are all negative or 0, because you return logarithms of probabilities (log-softmax). Look at what the last line hands back."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    m = np.max(x)
    return x - m - np.log(np.sum(np.exp(x - m)))

# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = ["q1.quick_test", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.shift", "q3.swap", "q3.scale", "q4.small_lead", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.temperature_one", "q9.temperature", "q9.draws", "q9.largest_gap"]
# hint.zh-TW = "分母多加了 1（sigmoid 的公式才有），所以總和不到 1。對照題目的公式。"
# hint.en = "You add 1 to the denominator, as sigmoid does, so the sum stays below 1. Compare with the formula of the question."
# ///
def softmax_function(x):
    powers = np.exp(np.asarray(x, dtype=float))
    return powers / (1 + powers.sum())

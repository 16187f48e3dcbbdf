# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.input_unchanged", "q1.second_call", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q4.doubling", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.two_tolerances", "q8.float_error", "q8.display_error", "q8.share", "q8.float_tolerance", "q8.display_tolerance", "q9.temperature_one", "q9.temperature", "q9.low_temperature", "q9.draws", "q9.largest_gap"]
# hint.zh-TW = "你回傳的是一個類別的位置（例如贏家的），只有一個整數。題目要的是每個類別的機率，有幾個分數就有幾個機率。"
# hint.en = "You return the place of one class (the winner, say), a single whole number. What is asked for is a probability for every class, as many as there are scores."
# ///
def softmax_function(x):
    powers = np.exp(np.array(x) - np.max(x))
    return np.argmax(powers / powers.sum())

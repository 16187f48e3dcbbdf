# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.shift", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.keywords", "q6.extremes", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.temperature_one", "q9.temperature", "q9.low_temperature", "q9.largest_gap"]
# hint.zh-TW = "你把每個分數直接除以分數的總和，公式裡的 e 沒有出現。再看一次公式的分子是什麼。"
# hint.en = "You divide every score by the sum of the scores; the e of the formula never appears. Look again at what stands in the numerator."
# ///
def softmax_function(x):
    x = np.array(x)
    return x / x.sum()

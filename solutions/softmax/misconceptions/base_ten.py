# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q3.largest_change", "q3.swap", "q3.scale", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.share", "q9.temperature_one", "q9.temperature", "q9.draws", "q9.largest_gap"]
# hint.zh-TW = "你算的是 10 的次方，總和一樣是 1，但分數差 1 時，機率的倍數就不對了。公式的底數是多少？"
# hint.en = "You raise 10 to the scores. The sum is still 1, but a difference of 1 no longer has the right ratio. Which base does the formula use?"
# ///
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    powers = 10 ** (x - x.max())
    return powers / powers.sum()

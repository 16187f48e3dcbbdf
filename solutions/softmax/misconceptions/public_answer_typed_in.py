# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = ["q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.share", "q9.temperature", "q9.low_temperature", "q9.draws", "q9.largest_gap"]
# hint.zh-TW = "你把公開測試的答案直接寫進程式，其他輸入就沒有真的計算。換一組自己想的分數試試。"
# hint.en = "You typed the answers of the public tests into your code, so other inputs are not computed. Try scores of your own."
# ///
def softmax_function(x):
    x = [float(v) for v in x]
    if x == [1.0, 2.0, 3.0]:
        return np.array([0.09003057, 0.24472847, 0.66524096])
    if x == [3.0, 2.0, 1.0]:
        return np.array([0.66524096, 0.24472847, 0.09003057])
    return np.ones(len(x)) / len(x)

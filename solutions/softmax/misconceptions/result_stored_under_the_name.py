# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "你把一次計算的結果存進 softmax_function 這個名字，函式就被蓋掉了。之後再呼叫它，會發生什麼事？"
# hint.en = "You store one result under the name softmax_function, which covers up the function. What happens when it is called after that?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    return e / e.sum()


softmax_function = softmax_function([1.0, 2.0, 3.0])

# /// misconception
# question = "q1"
# case = "q1.list_input"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "不管給什麼輸入，你的函式算的都是同一組固定的分數。看看傳進來的 x 有沒有真的被用到。"
# hint.en = "Whatever it is given, your function works on the same fixed scores. See whether the x that was passed in is ever used."
# ///
z = np.array([1.0, 2.0, 3.0])


def softmax_function(x):
    e = np.exp(z - z.max())
    return e / e.sum()

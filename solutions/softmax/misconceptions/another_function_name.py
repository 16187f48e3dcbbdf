# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "題目要的 softmax_function 找不到：是不是取了別的名字（大小寫和底線都要一樣），或是把那一格刪掉了？"
# hint.en = "The softmax_function of the question cannot be found: does it have another name (capitals and underscores count), or was its cell deleted?"
# ///
def Softmax_Function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    return e / e.sum()

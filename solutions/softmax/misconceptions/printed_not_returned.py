# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "你把結果印在畫面上，但沒有交還給呼叫的人，所以得到的是 None。「印出」和「回傳」是兩件事。"
# hint.en = "You show the result on the screen but do not hand it back, so the caller gets None. Showing a value and handing it over are two things."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    result = e / e.sum()
    print(result)

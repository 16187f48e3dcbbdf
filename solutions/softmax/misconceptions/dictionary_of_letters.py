# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "你回傳的是字典，後面的計算需要一個照順序排好的陣列。再讀一次題目對回傳值的要求。"
# hint.en = "You return a dictionary, while the later questions need an array in order. Read again what the question says should come back."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    p = e / e.sum()
    return {"ABCDEFGHIJ"[i]: p[i] for i in range(len(p))}

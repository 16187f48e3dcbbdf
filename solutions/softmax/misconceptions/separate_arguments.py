# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "你的函式要的是分開的幾個參數，但呼叫時給的是「一個」串列或陣列。看看題目裡函式的括號寫了什麼。"
# hint.en = "Your function takes the scores as separate arguments, but it is called with one list or array. Look at what stands between the parentheses in the question."
# ///
def softmax_function(a, b, c):
    e = np.exp(np.array([a, b, c], dtype=float) - max(a, b, c))
    return e / e.sum()

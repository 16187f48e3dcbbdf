# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "你的函式把 x 當成有列有行的表格，但 x 只有一個維度：就是一排分數。看看是哪一行要用到第二個方向。"
# hint.en = "Your function takes x for a table with rows and columns, but x has a single dimension: it is one row of scores. See which line asks for a second direction."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - np.max(x, axis=-1)[..., np.newaxis])
    return e / np.sum(e, axis=-1)[:, np.newaxis]

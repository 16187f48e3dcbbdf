# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "你回傳的是還沒算出來的產生器（generator 或 map），不是數字。用 print 看看它長什麼樣子。"
# hint.en = "You return something that has not been worked out yet (a generator or a map), not numbers. Print it and see what it looks like."
# ///
import math


def softmax_function(x):
    m = max(x)
    total = sum(math.exp(v - m) for v in x)
    return (math.exp(v - m) / total for v in x)

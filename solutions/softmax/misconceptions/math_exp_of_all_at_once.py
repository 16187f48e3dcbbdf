# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "math.exp 一次只能算一個數，不能直接放整個串列或陣列。可以用迴圈，或是換一個能處理陣列的函式。"
# hint.en = "math.exp takes one number at a time, not a whole list or array. Use a loop, or the function that handles arrays."
# ///
import math


def softmax_function(x):
    powers = math.exp(x)
    return powers / sum(powers)

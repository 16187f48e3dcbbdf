# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.sums_to_one", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.input_unchanged", "q1.second_call", "q2.survives_710", "q2.large_positive", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "你的程式只有輸入是串列時能跑，換成 NumPy 陣列就出錯。看看錯誤訊息是哪一行，那一行對陣列是什麼意思。"
# hint.en = "Your code runs only when the input is a list; with a NumPy array it fails. See which line the error names, and what that line means for an array."
# ///
import math


def softmax_function(x):
    winner = x.index(max(x))      # 最大值的位置
    p = []
    for v in x:
        p.append(math.exp(v - x[winner]))
    total = sum(p)
    for i in range(len(p)):
        p[i] = p[i] / total
    return p

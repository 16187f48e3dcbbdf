# /// misconception
# variant_of = "only_lists"
# also = ["q1.sums_to_one", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.input_unchanged", "q1.second_call", "q2.survives_710", "q2.large_positive", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# ///
import math


def softmax_function(x):
    if not x:            # 空的輸入
        return []
    m = max(x)
    e = [math.exp(v - m) for v in x]
    return [v / sum(e) for v in e]

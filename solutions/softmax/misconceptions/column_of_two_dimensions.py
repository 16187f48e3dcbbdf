# /// misconception
# variant_of = "row_of_two_dimensions"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q9.*"]
# ///
import math


def softmax_function(x):
    m = max(x)
    total = sum([math.exp(v - m) for v in x])
    result = []
    for v in x:
        result.append([math.exp(v - m) / total])
    return np.array(result)

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.*", "q9.temperature_one", "q9.temperature", "q9.low_temperature", "q9.largest_gap"]
# hint.zh-TW = "你回傳的是一般的物件（例如 Decimal，或是 dtype 為 object 的陣列），不是浮點數，NumPy 沒辦法直接拿來算。看看題目對回傳型別的要求。"
# hint.en = "You return general objects (Decimal, say, or an array whose dtype is object), not floats, and NumPy cannot calculate with them. See which type the question asks for."
# ///
from decimal import Decimal


def softmax_function(x):
    e = [Decimal(float(v)).exp() for v in x]
    total = sum(e)
    return [v / total for v in e]

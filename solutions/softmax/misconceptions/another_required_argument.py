# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "除了分數，你的函式還要另一個參數（例如溫度、軸或 self），但題目呼叫時只給一個。把它拿掉，或是給它一個不影響結果的預設值。"
# hint.en = "Besides the scores, your function asks for another argument (a temperature, an axis or self, say), but the question calls it with one. Drop it, or give it a default that changes nothing."
# ///
def softmax_function(x, temperature):
    z = np.array(x, dtype=float) / temperature
    e = np.exp(z - z.max())
    return e / e.sum()

# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = ["q1.quick_test", "q1.list_input", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q7.huge_gap", "q8.float_error", "q9.draws", "q9.largest_gap"]
# hint.zh-TW = "你在函式裡把機率四捨五入了，後面的計算就拿不回那些小數。只有顯示的時候才需要少幾位。"
# hint.en = "You round inside the function, and later calculations cannot get those decimals back. Fewer digits are only needed when showing numbers."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - np.max(x))
    return np.round(e / np.sum(e), 4)

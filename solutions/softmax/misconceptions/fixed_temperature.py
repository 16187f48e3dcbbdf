# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q3.largest_change", "q3.swap", "q3.scale", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.share", "q9.*"]
# hint.zh-TW = "你的結果等於先把分數乘上（或除以）一個固定的數，再做 softmax，那是 q9 的溫度。這一題的公式裡，分數前面有係數嗎？"
# hint.en = "Your result is softmax of the scores times (or divided by) a fixed number; such a temperature belongs to q9. Does the formula of this question have a factor on the scores?"
# ///
def softmax_function(x, temperature=0.5):
    x = np.array(x, dtype=float) / temperature
    e = np.exp(x - np.max(x))
    return e / np.sum(e)

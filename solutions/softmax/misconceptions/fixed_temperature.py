# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你把分數除以了一個固定的溫度，那是 q9 才要玩的。這一題的公式裡，分數前面有係數嗎？"
# hint.en = "You divide the scores by a fixed temperature; that game belongs to q9. Does the formula of this question have a factor on the scores?"
# ///
def softmax_function(x, temperature=0.5):
    x = np.array(x, dtype=float) / temperature
    e = np.exp(x - np.max(x))
    return e / np.sum(e)

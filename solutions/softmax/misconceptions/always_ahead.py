# /// misconception
# question = "q4"
# case = "q4.behind"
# also = []
# hint.zh-TW = "你對 gap 取了絕對值，所以落後也被當成領先。C 落後時，它應該比 A 更可能，還是更不可能？"
# hint.en = "You take the absolute value of gap, so being behind counts as a lead. When C is behind, is it more probable than A, or less?"
# ///
def ratio(gap):
    p = softmax_function(np.array([0.0, 0.0, abs(gap)]))
    return p[2] / p[0]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
s = softmax_function(np.array([1, 4, 1.1]))
odds_b_high = s[2] / s[0]
gap_doubles = np.log(2)

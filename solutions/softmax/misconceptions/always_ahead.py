# /// misconception
# question = "q4"
# case = "q4.behind"
# also = []
# hint.zh-TW = "落後也被你當成領先了（例如對 gap 取絕對值，或是永遠用大的除以小的）。C 落後時，它應該比 A 更可能，還是更不可能？"
# hint.en = "Your function counts being behind as a lead (by the absolute value of gap, say, or by always dividing the larger by the smaller). When C is behind, is it more probable than A, or less?"
# ///
def ratio(gap):
    p = softmax_function(np.array([0.0, 0.0, abs(gap)]))
    return p[2] / p[0]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
s = softmax_function(np.array([1, 4, 1.1]))
odds_b_high = s[2] / s[0]
gap_doubles = np.log(2)

# /// misconception
# question = "q4"
# case = "q4.small_lead"
# also = []
# hint.zh-TW = "你讀到的是 A 的機率：位置 0 是 A。C 在第幾個位置？"
# hint.en = "You read the probability of A: position 0 is A. At which position is C?"
# ///
def ratio(gap):
    p = softmax_function(np.array([1.0, 1.0, 1.0 + gap]))
    return p[2] / p[0]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[0]
odds_small_lead = ratio(0.1)
odds_b_high = ratio(0.1)
gap_doubles = np.log(2)

# /// misconception
# question = "q4"
# case = "q4.doubling"
# also = []
# hint.zh-TW = "argmin 給的是「第幾個」候選值，不是那個值本身。再用它去查你試過的那一串領先分數。"
# hint.en = "argmin tells which of the candidates it is, not its value. Use it to look up the lead among those that you tried."
# ///
def ratio(gap):
    p = softmax_function([1, 1, 1 + gap])
    return p[2] / p[0]


gaps = np.arange(0, 2, 0.001)


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = 1.1052
odds_b_high = 1.1052
gap_doubles = np.argmin([abs(ratio(gap) - 2) for gap in gaps])

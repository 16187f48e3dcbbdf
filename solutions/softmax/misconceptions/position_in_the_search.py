# /// misconception
# question = "q4"
# case = "q4.doubling"
# also = []
# hint.zh-TW = "這是「第幾個」候選值（或走了幾步），不是領先多少分。它對應到你試過的哪一個領先分數？"
# hint.en = "This says which of the candidates it is (or how many steps it took), not by how much C leads. Which of the leads that you tried does it stand for?"
# ///
def ratio(gap):
    p = softmax_function([1, 1, 1 + gap])
    return p[2] / p[0]


gaps = np.arange(0, 2, 0.001)


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = 1.1052
odds_b_high = 1.1052
gap_doubles = np.argmin([abs(ratio(gap) - 2) for gap in gaps])

# /// misconception
# question = "q4"
# case = "q4.ratio"
# also = ["q4.behind", "q4.small_lead", "q4.third_score", "q4.doubling", "q7.huge_gap"]
# hint.zh-TW = "你把倍數算成 1 加上領先的分數（或是把分數相除），領先很小時看起來差不多，領先 2 分就差很多了。用 softmax_function 量一次比比看。"
# hint.en = "You take 1 plus the lead (or one score divided by the other) for the ratio. For a tiny lead that looks about right, for a lead of 2 it does not. Compare with what softmax_function gives."
# ///
def ratio(gap):
    score_a = 1.0
    score_c = score_a + gap
    return score_c / score_a


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
odds_b_high = ratio(0.1)
gap_doubles = 1.0

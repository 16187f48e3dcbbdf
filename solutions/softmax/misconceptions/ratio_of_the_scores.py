# /// misconception
# question = "q4"
# case = "q4.ratio"
# also = []
# hint.zh-TW = "你把分數相除了，1.1 除以 1 剛好和真正的答案很接近，但分數不是機率。換成領先 2 分，再用 softmax_function 量一次比比看。"
# hint.en = "You divide the scores. 1.1 / 1 happens to lie near the true answer, but scores are not probabilities. Take a lead of 2 and compare with what softmax_function gives."
# ///
def ratio(gap):
    score_a = 1.0
    score_c = score_a + gap
    return score_c / score_a


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
odds_b_high = ratio(0.1)
gap_doubles = 1.0

# /// misconception
# question = "q4"
# case = "q4.no_lead"
# also = ["q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.huge_gap"]
# hint.zh-TW = "你對機率比又取了對數，得到的就只是領先的分數。機率比是「幾倍」，平手時應該是多少？"
# hint.en = "You take the logarithm of the odds, which only gives the lead back. The odds say how many times as probable; what should they be without a lead?"
# ///
def ratio(gap):
    p = softmax_function([0.0, 0.0, gap])
    return np.log(p[2] / p[0])


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = ratio(0.1)
odds_b_high = ratio(0.1)
gap_doubles = np.log(2)

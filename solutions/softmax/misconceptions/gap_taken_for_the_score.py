# /// misconception
# question = "q4"
# case = "q4.no_lead"
# also = ["q4.ratio", "q4.behind", "q7.huge_gap"]
# hint.zh-TW = "你把 gap 直接當成 C 的分數，但 gap 是 C 比 A 多出來的部分。gap 是 0 時，你的三個分數平手嗎？"
# hint.en = "You use gap as the score of C, but it is what C has more than A. With a gap of 0, are your three scores level?"
# ///
def ratio(gap):
    p = softmax_function(np.array([1.0, 1.0, gap]))
    return p[2] / p[0]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(1.1)
r = softmax_function(np.array([1, 4, 1.1]))
odds_b_high = r[2] / r[0]
gap_doubles = np.log(2)

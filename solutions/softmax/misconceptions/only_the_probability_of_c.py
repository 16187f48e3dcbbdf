# /// misconception
# question = "q4"
# case = "q4.no_lead"
# also = ["q4.ratio", "q4.behind", "q7.huge_gap"]
# hint.zh-TW = "你回傳的是 C 自己的機率，還沒有和 A 比較。"
# hint.en = "You return the probability of C itself, without comparing it with A."
# ///
def ratio(gap):
    return softmax_function(np.array([0.0, 0.0, gap]))[2]


p_small_lead = ratio(0.1)
odds_small_lead = p_small_lead / softmax_function(np.array([1, 1, 1.1]))[0]
odds_b_high = 1.1052
gap_doubles = 0.693

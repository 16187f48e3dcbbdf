# /// misconception
# question = "q4"
# case = "q4.no_lead"
# also = ["q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.huge_gap"]
# hint.zh-TW = "你把兩個機率相減了，平手時得到 0。「幾倍」是用哪一種運算？"
# hint.en = "You subtract the two probabilities, which gives 0 when they are level. Which operation answers “how many times”?"
# ///
def ratio(gap):
    p = softmax_function(np.array([1.0, 1.0, 1.0 + gap]))
    return p[2] - p[0]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
q = softmax_function(np.array([1, 4, 1.1]))
odds_b_high = q[2] - q[0]
gap_doubles = np.log(2)

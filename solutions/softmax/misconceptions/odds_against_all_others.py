# /// misconception
# question = "q4"
# case = "q4.no_lead"
# also = ["q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.huge_gap"]
# hint.zh-TW = "你拿 C 和「其他全部」比（p / (1 - p)），題目要的是只和 A 比。三個同分的時候，你的答案是多少？"
# hint.en = "You compare C with all the others together, p / (1 - p); the question compares it with A alone. What do you get when all three are level?"
# ///
def ratio(gap):
    p = softmax_function(np.array([1, 1, 1 + gap]))
    return p[2] / (1 - p[2])


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
p_high = softmax_function(np.array([1, 4, 1.1]))[2]
odds_b_high = p_high / (1 - p_high)
gap_doubles = np.log(2)

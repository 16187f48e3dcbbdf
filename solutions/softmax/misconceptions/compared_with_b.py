# /// misconception
# question = "q4"
# case = "q4.third_score"
# also = []
# hint.zh-TW = "你拿 C 和 B 比了。題目要的是 p_C / p_A；B 變強的時候，A 和 C 之間發生了什麼事？"
# hint.en = "You compare C with B. Asked for is p_C / p_A: when B grows, what happens between A and C?"
# ///
def ratio(gap):
    p = softmax_function(np.array([1.0, 1.0, 1.0 + gap]))
    return p[2] / p[0]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
p = softmax_function(np.array([1, 4, 1.1]))
odds_b_high = p[2] / p[1]
gap_doubles = np.log(2)

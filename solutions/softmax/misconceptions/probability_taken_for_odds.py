# /// misconception
# question = "q4"
# case = "q4.third_score"
# also = ["q4.small_lead"]
# hint.zh-TW = "你填的是 C 的機率，題目要的是機率比：C 的機率是 A 的幾倍？"
# hint.en = "You wrote down the probability of C; the question asks for the odds: how many times the probability of A is it?"
# ///
def ratio(gap):
    p = softmax_function([1, 1, 1 + gap])
    return p[2] / p[0]


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = softmax_function([1, 1, 1.1])[2]
odds_b_high = softmax_function([1, 4, 1.1])[2]
gap_doubles = np.log(2)

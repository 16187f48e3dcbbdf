# /// misconception
# question = "q4"
# case = "q4.ratio"
# also = ["q4.no_lead", "q4.behind", "q4.small_lead", "q7.huge_gap"]
# hint.zh-TW = "你的 ratio 算的是 A 是 C 的幾倍。題目要的是 p_C / p_A：C 領先的時候，這個數應該大於 1。"
# hint.en = "Your ratio says how many times as probable A is as C. Asked for is p_C / p_A: when C leads, it should be above 1."
# ///
def ratio(gap):
    p = softmax_function([1.0, 1.0, 1.0 + gap])
    return p[0] / p[2]


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = ratio(0.1)
odds_b_high = softmax_function([1, 4, 1.1])[2] / softmax_function([1, 4, 1.1])[0]
gap_doubles = np.log(2)

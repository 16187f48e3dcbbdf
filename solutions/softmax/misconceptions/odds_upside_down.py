# /// misconception
# question = "q4"
# case = "q4.ratio"
# also = ["q4.no_lead", "q4.behind", "q4.small_lead", "q7.huge_gap"]
# hint.zh-TW = "你的 ratio 算的是 A 是 C 的幾倍，上下顛倒了。C 領先的時候，C 應該是 A 的 1 倍以上，還是不到 1 倍？"
# hint.en = "Your ratio says how many times as probable A is as C, which is upside down. When C leads, should C be more than 1 times as probable as A, or less?"
# ///
def ratio(gap):
    p = softmax_function(np.array([1.0, 1.0, 1.0 + gap]))
    return p[0] / p[2]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
odds_b_high = 1.105
gap_doubles = np.log(2)

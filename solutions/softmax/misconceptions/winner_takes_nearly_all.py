# /// misconception
# question = "q4"
# case = "q4.small_lead"
# also = []
# hint.zh-TW = "這些數字是「贏者通吃」那句話的想像，不是量出來的。用 softmax_function 把 [1, 1, 1.1] 的三個機率印出來。"
# hint.en = "These numbers imagine a winner that takes all; they were not measured. Print the three probabilities of [1, 1, 1.1] with softmax_function."
# ///
def ratio(gap):
    p = softmax_function(np.array([1.0, 1.0, 1.0 + gap]))
    return p[2] / p[0]


p_small_lead = 0.9      # 指數會放大差距
odds_small_lead = 18.0
odds_b_high = np.exp(0.1)
gap_doubles = np.log(2)

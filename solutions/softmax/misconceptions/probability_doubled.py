# /// misconception
# question = "q4"
# case = "q4.doubling"
# also = []
# hint.zh-TW = "你找的是 C 的機率變成原來（1/3）的兩倍，題目要的是 C 是 A 的兩倍。用 ratio 檢查你的答案。"
# hint.en = "You looked for the lead at which C has twice its former 1/3; the question wants C to have twice as much as A. Check your answer with ratio."
# ///
def ratio(gap):
    p = softmax_function(np.array([0.0, 0.0, gap]))
    return p[2] / p[0]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
odds_b_high = ratio(0.1)

g = 0.0
while softmax_function(np.array([0.0, 0.0, g]))[2] < 2 / 3:
    g += 0.001
gap_doubles = g

# /// misconception
# question = "q4"
# case = "q4.doubling"
# also = []
# hint.zh-TW = "領先 2 分不會剛好是 2 倍。把你的答案放進 ratio，看看得到多少。"
# hint.en = "A lead of 2 does not make it exactly 2 times. Put your answer into ratio and see what comes out."
# ///
def ratio(gap):
    p = softmax_function(np.array([0.0, 0.0, gap]))
    return p[2] / p[0]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
odds_b_high = ratio(0.1)
gap_doubles = 2

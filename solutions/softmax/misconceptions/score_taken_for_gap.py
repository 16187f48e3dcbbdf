# /// misconception
# question = "q4"
# case = "q4.doubling"
# also = []
# hint.zh-TW = "這是 C 的分數，不是它領先多少：A 也有 1 分。把你的答案放進 ratio 檢查。"
# hint.en = "This is the score of C, not its lead: A has 1 point, too. Put your answer into ratio."
# ///
def ratio(gap):
    p = softmax_function([1, 1, 1 + gap])
    return p[2] / p[0]


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = 1.1052
odds_b_high = 1.1052
gap_doubles = 1.693

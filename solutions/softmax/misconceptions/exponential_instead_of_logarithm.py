# /// misconception
# question = "q4"
# case = "q4.doubling"
# also = []
# hint.zh-TW = "你算的是 e 的 2 次方，那是領先 2 分時的倍數；題目問的是反過來：幾分才會是 2 倍。把你的答案放進 ratio 檢查。"
# hint.en = "You computed e to the power 2, which is the ratio at a lead of 2; the question goes the other way: which lead gives 2? Put your answer into ratio."
# ///
def ratio(gap):
    return np.exp(gap)


p_small_lead = 0.3559
odds_small_lead = 1.1052
odds_b_high = 1.1052
gap_doubles = np.exp(2)

# /// misconception
# question = "q5"
# case = "q5.vocabulary"
# also = []
# hint.zh-TW = "你算的是機率 0.99 的領先。題目這裡的 p 是多少？"
# hint.en = "You computed the lead for a probability of 0.99. Which p does the question have here?"
# ///
def lead_needed(p, k):
    return -np.log((1 / p - 1) / (k - 1))


lead_vocabulary = lead_needed(0.99, 50_000)
c_position = 3.9

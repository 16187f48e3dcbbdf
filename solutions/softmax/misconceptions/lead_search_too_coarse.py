# /// misconception
# question = "q5"
# case = "q5.lead"
# also = []
# hint.zh-TW = "你找的時候一步跨得太大，答案最多會差一整步。題目允許的誤差是多少？"
# hint.en = "You search in steps that are too large, and the answer may be off by a whole step. What error does the question allow?"
# ///
def lead_needed(p, k):
    lead = 0.0
    while softmax_function(np.array([lead] + [0.0] * (k - 1)))[0] < p:
        lead += 0.5
    return lead


lead_vocabulary = np.log(0.9 / 0.1 * 49_999)
c_position = 3.9

# /// misconception
# question = "q5"
# case = "q5.lead"
# also = []
# hint.zh-TW = "你一次跳 0.5 分去找，答案最多會差 0.5。題目允許的誤差是多少？"
# hint.en = "You search in steps of 0.5, so the answer may be off by as much as that. What error does the question allow?"
# ///
def lead_needed(p, k):
    lead = 0.0
    while softmax_function(np.array([lead] + [0.0] * (k - 1)))[0] < p:
        lead += 0.5
    return lead


lead_vocabulary = np.log(0.9 / 0.1 * 49_999)
c_position = 3.9

# /// misconception
# question = "q4"
# case = "q4.no_lead"
# also = ["q4.ratio", "q4.behind", "q7.huge_gap"]
# hint.zh-TW = "不管 gap 是多少，你的函式都算同一組分數 [1, 1, 1.1]。參數 gap 用在哪裡？"
# hint.en = "Whatever the gap, your function uses the scores [1, 1, 1.1]. Where does the parameter gap come in?"
# ///
def ratio(gap):
    p = softmax_function(np.array([1, 1, 1.1]))
    return p[2] / p[0]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
odds_b_high = softmax_function(np.array([1, 4, 1.1]))[2] / softmax_function(np.array([1, 4, 1.1]))[0]
gap_doubles = np.log(2)

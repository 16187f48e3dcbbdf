# /// misconception
# question = "q4"
# case = "q4.no_lead"
# also = ["q4.ratio", "q4.behind", "q7.huge_gap"]
# hint.zh-TW = "你回傳了每個類別和 A 的機率比。題目只要 C 的那一個，一個數字。"
# hint.en = "You return the odds of every class against A. Only C's is asked for, one number."
# ///
def ratio(gap):
    p = softmax_function([1, 1, 1 + gap])
    return p / p[0]


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = 1.1052
odds_b_high = 1.1052
gap_doubles = np.log(2)

# /// misconception
# question = "q4"
# case = "q4.third_score"
# also = []
# hint.zh-TW = "C 自己的機率的確變小了，但你用的是 B 改變前 A 的機率。兩個機率要來自同一組分數。"
# hint.en = "The probability of C did shrink, but you divide by that of A before B changed. Both probabilities have to come from the same scores."
# ///
def ratio(gap):
    p = softmax_function(np.array([1.0, 1.0, 1.0 + gap]))
    return p[2] / p[0]


before = softmax_function(np.array([1, 1, 1.1]))
after = softmax_function(np.array([1, 4, 1.1]))
p_small_lead = before[2]
odds_small_lead = before[2] / before[0]
odds_b_high = after[2] / before[0]
gap_doubles = np.log(2)

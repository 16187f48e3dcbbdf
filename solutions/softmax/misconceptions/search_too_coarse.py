# /// misconception
# question = "q4"
# case = "q4.doubling"
# also = []
# hint.zh-TW = "你用 0.1 一格去找，答案只準到小數一位，誤差超過 0.005。"
# hint.en = "You searched in steps of 0.1, so your answer is only good to one decimal place, off by more than 0.005."
# ///
def ratio(gap):
    p = softmax_function(np.array([0.0, 0.0, gap]))
    return p[2] / p[0]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
odds_b_high = ratio(0.1)
gap_doubles = 0
while ratio(gap_doubles) < 2:
    gap_doubles += 0.1

# /// misconception
# question = "q4"
# case = "q4.ratio"
# also = []
# hint.zh-TW = "你把倍數四捨五入到小數一位，誤差就超過 0.1% 了。"
# hint.en = "You round the ratio to one decimal place, which puts it off by more than 0.1 %."
# ///
def ratio(gap):
    p = softmax_function(np.array([0.0, 0.0, gap]))
    return round(float(p[2] / p[0]), 1)


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = 1.105
odds_b_high = 1.105
gap_doubles = np.log(2)

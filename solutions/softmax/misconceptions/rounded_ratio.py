# /// misconception
# question = "q4"
# case = "q4.ratio"
# also = ["q4.behind"]
# hint.zh-TW = "你把機率比四捨五入了。機率比很小的時候，兩位小數不夠用；回傳程式算出來的值就好。"
# hint.en = "You round the odds. Where they are small, two decimal places are not enough; return what the program computes."
# ///
def ratio(gap):
    p = softmax_function([1, 1, 1 + gap])
    return round(float(p[2] / p[0]), 2)


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = 1.1052
odds_b_high = 1.1052
gap_doubles = np.log(2)

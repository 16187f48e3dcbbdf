# /// misconception
# question = "q8"
# case = "q8.display_error"
# also = []
# hint.zh-TW = "你量的是四捨五入讓「一個」機率差了多少。題目要的是三個相加之後，總和與 1 差多少。"
# hint.en = "You measure how far rounding moves one probability. The question asks how far the sum of three is from 1."
# ///
p = np.array([softmax_function(scores) for scores in positions])
sums = p.sum(axis=1)
shown = np.round(p, 4).sum(axis=1)

worst_float_error = np.abs(sums - 1).max()
worst_display_error = np.abs(np.round(p, 4) - p).max()
share_display_off = np.mean(np.abs(shown - 1) > 0.00005)

tol_float = 1e-9
tol_display = 0.0005

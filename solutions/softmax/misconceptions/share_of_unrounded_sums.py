# /// misconception
# question = "q8"
# case = "q8.share"
# also = []
# hint.zh-TW = "你數的是沒有四捨五入的總和，它們和 1 的差遠小於 0.00005。題目要數的是四捨五入之後的。"
# hint.en = "You count the unrounded sums, which are much closer to 1 than 0.00005. The question counts those of the rounded numbers."
# ///
p = np.array([softmax_function(scores) for scores in positions])
sums = p.sum(axis=1)
shown = np.round(p, 4).sum(axis=1)

worst_float_error = np.abs(sums - 1).max()
worst_display_error = np.abs(shown - 1).max()
share_display_off = np.mean(np.abs(sums - 1) > 0.00005)

tol_float = 1e-9
tol_display = 0.0005

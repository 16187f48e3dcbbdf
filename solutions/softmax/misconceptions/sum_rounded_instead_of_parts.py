# /// misconception
# question = "q8"
# case = "q8.display_error"
# also = ["q8.share"]
# hint.zh-TW = "你先加總再四捨五入，所以總和永遠是 1.0000。表格上被四捨五入的是什麼？"
# hint.en = "You add first and round afterwards, so the sum is always 1.0000. What is it that gets rounded in the table?"
# ///
sums = np.array([np.sum(softmax_function(scores)) for scores in positions])

worst_float_error = np.max(np.abs(sums - 1))
worst_display_error = np.max(np.abs(np.round(sums, 4) - 1))
share_display_off = np.mean(np.abs(np.round(sums, 4) - 1) > 0.00005)

tol_float = 1e-9
tol_display = 2e-4

# /// misconception
# question = "q8"
# case = "q8.display_tolerance"
# also = ["q8.two_tolerances"]
# hint.zh-TW = "你的 tol_display 比顯示誤差還小，正常的表格也通不過。和你量到的 worst_display_error 比一比。"
# hint.en = "Your tol_display is smaller than the display error, so honest tables fail. Compare with your worst_display_error."
# ///
p = np.array([softmax_function(scores) for scores in positions])
sums = p.sum(axis=1)
shown = np.round(p, 4).sum(axis=1)

worst_float_error = np.abs(sums - 1).max()
worst_display_error = np.abs(shown - 1).max()
share_display_off = np.mean(np.abs(shown - 1) > 0.00005)

tol_float = 1e-9
tol_display = 1e-9

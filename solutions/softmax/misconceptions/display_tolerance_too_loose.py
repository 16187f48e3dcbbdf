# /// misconception
# question = "q8"
# case = "q8.display_tolerance"
# also = []
# hint.zh-TW = "你的 tol_display 太寬，抄錯一個數字、讓總和差了 0.001 的表格也會通過。"
# hint.en = "Your tol_display is so wide that a table with a wrongly copied number, off by 0.001, still passes."
# ///
probabilities = np.array([softmax_function(scores) for scores in positions])
float_errors = np.abs(probabilities.sum(axis=1) - 1)
display_errors = np.abs(np.round(probabilities, 4).sum(axis=1) - 1)

worst_float_error = float_errors.max()
worst_display_error = display_errors.max()
share_display_off = np.mean(display_errors > 0.00005)

tol_float = 1e-9
tol_display = 0.01

# /// misconception
# question = "q8"
# case = "q8.display_error"
# also = []
# hint.zh-TW = "你四捨五入到小數兩位，表格顯示的是幾位？"
# hint.en = "You round to two decimal places. How many does the table show?"
# ///
p = np.array([softmax_function(s) for s in positions])
errors = np.abs(p.sum(axis=1) - 1)
shown = np.abs(np.round(p, 2).sum(axis=1) - 1)

worst_float_error = errors.max()
worst_display_error = shown.max()
share_display_off = np.mean(shown > 0.00005)

tol_float = 1e-9
tol_display = 2e-4

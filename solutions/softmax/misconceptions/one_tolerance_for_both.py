# /// misconception
# question = "q8"
# case = "q8.two_tolerances"
# also = ["q8.float_tolerance"]
# hint.zh-TW = "你兩種情形用了同一個容許誤差。程式算出來的機率，需要放寬到表格那麼多嗎？"
# hint.en = "You use one tolerance for both. Do probabilities as the program computes them need as much room as the table?"
# ///
probabilities = np.array([softmax_function(scores) for scores in positions])
float_errors = np.abs(probabilities.sum(axis=1) - 1)
display_errors = np.abs(np.round(probabilities, 4).sum(axis=1) - 1)

worst_float_error = float_errors.max()
worst_display_error = display_errors.max()
share_display_off = np.mean(display_errors > 0.00005)

tol_float = tol_display = 1.5e-4

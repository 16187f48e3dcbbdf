# /// misconception
# question = "q8"
# case = "q8.display_tolerance"
# also = []
# hint.zh-TW = "0.00005 是「一個」機率四捨五入的最大誤差，但表格上加的是三個。和你量到的 worst_display_error 比一比。"
# hint.en = "0.00005 is the most that rounding changes one probability, but the table adds three. Compare with your worst_display_error."
# ///
probabilities = np.array([softmax_function(scores) for scores in positions])
float_errors = np.abs(probabilities.sum(axis=1) - 1)
display_errors = np.abs(np.round(probabilities, 4).sum(axis=1) - 1)

worst_float_error = float_errors.max()
worst_display_error = display_errors.max()
share_display_off = np.mean(display_errors > 0.00005)

tol_float = 1e-9
tol_display = 0.00005

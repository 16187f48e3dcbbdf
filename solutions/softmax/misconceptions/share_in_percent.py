# /// misconception
# question = "q8"
# case = "q8.share"
# also = []
# hint.zh-TW = "你填的是百分比（例如 30），題目要的是介於 0 和 1 之間的數。"
# hint.en = "You wrote down a percentage (such as 30); the question asks for a number between 0 and 1."
# ///
probabilities = np.array([softmax_function(scores) for scores in positions])
float_errors = np.abs(probabilities.sum(axis=1) - 1)
display_errors = np.abs(np.round(probabilities, 4).sum(axis=1) - 1)

worst_float_error = float_errors.max()
worst_display_error = display_errors.max()
share_display_off = 100 * np.mean(display_errors > 0.00005)

tol_float = 1e-9
tol_display = 2e-4

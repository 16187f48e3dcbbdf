# /// misconception
# question = "q8"
# case = "q8.share"
# also = []
# hint.zh-TW = "你只量了前 10 組，比例就很不準。題目準備了幾組？"
# hint.en = "You measured the first 10 rows only, so the share is unreliable. How many does the question prepare?"
# ///
probabilities = np.array([softmax_function(scores) for scores in positions[:10]])
display_errors = np.abs(np.round(probabilities, 4).sum(axis=1) - 1)

worst_float_error = 2.2e-16
worst_display_error = 0.0001
share_display_off = np.mean(display_errors > 0.00005)

tol_float = 1e-9
tol_display = 2e-4

# /// misconception
# question = "q8"
# case = "q8.float_tolerance"
# also = []
# hint.zh-TW = "你的 tol_float 沒有比量到的誤差大，一點餘裕都沒有，換一組分數就可能誤判。題目要求至少幾倍？"
# hint.en = "Your tol_float is no larger than the error that you measured and leaves no room, so other scores may be misjudged. How many times larger should it be at least?"
# ///
probabilities = np.array([softmax_function(scores) for scores in positions])
float_errors = np.abs(probabilities.sum(axis=1) - 1)
display_errors = np.abs(np.round(probabilities, 4).sum(axis=1) - 1)

worst_float_error = float_errors.max()
worst_display_error = display_errors.max()
share_display_off = np.mean(display_errors > 0.00005)

tol_float = np.finfo(float).eps
tol_display = 2e-4

# /// misconception
# question = "q8"
# case = "q8.float_tolerance"
# also = []
# hint.zh-TW = "你的 tol_float 太寬了，真正的錯誤（例如少了一點點的機率）會溜過去。題目給的上限是多少？"
# hint.en = "Your tol_float is so wide that real mistakes slip through. Which upper limit does the question give?"
# ///
probabilities = np.array([softmax_function(scores) for scores in positions])
float_errors = np.abs(probabilities.sum(axis=1) - 1)
display_errors = np.abs(np.round(probabilities, 4).sum(axis=1) - 1)

worst_float_error = float_errors.max()
worst_display_error = display_errors.max()
share_display_off = np.mean(display_errors > 0.00005)

tol_float = 1e-4
tol_display = 5e-4

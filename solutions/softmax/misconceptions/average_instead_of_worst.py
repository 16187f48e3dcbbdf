# /// misconception
# question = "q8"
# case = "q8.display_error"
# also = ["q8.float_error"]
# hint.zh-TW = "你算的是平均誤差。題目要的是所有組裡最大的一個。"
# hint.en = "You computed the average error. The question asks for the largest of all."
# ///
probabilities = np.array([softmax_function(scores) for scores in positions])
float_errors = np.abs(probabilities.sum(axis=1) - 1)
display_errors = np.abs(np.round(probabilities, 4).sum(axis=1) - 1)

worst_float_error = float_errors.mean()
worst_display_error = display_errors.mean()
share_display_off = np.mean(display_errors > 0.00005)

tol_float = 1e-9
tol_display = 2e-4

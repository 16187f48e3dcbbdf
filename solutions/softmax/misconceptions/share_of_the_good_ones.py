# /// misconception
# question = "q8"
# case = "q8.share"
# also = []
# hint.zh-TW = "你數的是總和「正常」的那些。題目問的是相差超過 0.00005 的。"
# hint.en = "You counted the sums that are fine. The question asks for those that are off by more than 0.00005."
# ///
probabilities = np.array([softmax_function(scores) for scores in positions])
float_errors = np.abs(probabilities.sum(axis=1) - 1)
display_errors = np.abs(np.round(probabilities, 4).sum(axis=1) - 1)

worst_float_error = float_errors.max()
worst_display_error = display_errors.max()
share_display_off = np.mean(display_errors <= 0.00005)

tol_float = 1e-9
tol_display = 2e-4

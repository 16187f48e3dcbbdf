# /// misconception
# question = "q8"
# case = "q8.share"
# also = []
# hint.zh-TW = "你用 != 1 來數，連 e-16 的浮點數誤差也一起算進去了。題目給的界線是多少？"
# hint.en = "You count with != 1, which also counts floating-point errors of e-16. Which limit does the question give?"
# ///
probabilities = np.array([softmax_function(scores) for scores in positions])
totals = np.round(probabilities, 4).sum(axis=1)

worst_float_error = np.max(np.abs(probabilities.sum(axis=1) - 1))
worst_display_error = np.max(np.abs(totals - 1))
share_display_off = np.mean(totals != 1)

tol_float = 1e-9
tol_display = 2e-4

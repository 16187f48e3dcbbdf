# /// misconception
# question = "q8"
# case = "q8.float_error"
# also = []
# hint.zh-TW = "量浮點數誤差的時候，你也先四捨五入了，所以量到的其實是顯示誤差。兩個測量差在哪一步？"
# hint.en = "You round before measuring the floating-point error, too, so what you measure is the display error. In which step should the two measurements differ?"
# ///
probabilities = np.array([np.round(softmax_function(row), 4) for row in positions])
errors = np.abs(probabilities.sum(axis=1) - 1)

worst_float_error = errors.max()
worst_display_error = errors.max()
share_display_off = np.mean(errors > 0.00005)

tol_float = 1e-9
tol_display = 2e-4

# /// misconception
# question = "q8"
# case = "q8.two_tolerances"
# also = ["q8.float_tolerance", "q8.display_tolerance"]
# hint.zh-TW = "兩個容許誤差好像填反了：四捨五入到 4 位造成的誤差比較大，還是浮點數的誤差比較大？"
# hint.en = "Your two tolerances seem to have changed places: which is larger, the error from 4 decimal places or that of floating point?"
# ///
probabilities = np.array([softmax_function(scores) for scores in positions])
float_errors = np.abs(probabilities.sum(axis=1) - 1)
display_errors = np.abs(np.round(probabilities, 4).sum(axis=1) - 1)

worst_float_error = float_errors.max()
worst_display_error = display_errors.max()
share_display_off = np.mean(display_errors > 0.00005)

tol_float = 2e-4
tol_display = 1e-9

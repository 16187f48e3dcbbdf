# /// misconception
# question = "q8"
# case = "q8.float_error"
# also = ["q8.display_error", "q8.share"]
# hint.zh-TW = "你沿著另一個方向加總，把每一組的 A 全部加在一起了。印出總和的 shape，它應該有幾個數？"
# hint.en = "You add along the other direction, all values of A together. Print the shape of your sums: how many numbers should there be?"
# ///
probabilities = np.array([softmax_function(scores) for scores in positions])
float_errors = np.abs(probabilities.sum(axis=0) - 1)
display_errors = np.abs(np.round(probabilities, 4).sum(axis=0) - 1)

worst_float_error = float_errors.max()
worst_display_error = display_errors.max()
share_display_off = np.mean(display_errors > 0.00005)

tol_float = 1e-9
tol_display = 2e-4

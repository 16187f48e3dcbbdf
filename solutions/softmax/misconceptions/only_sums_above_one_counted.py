# /// misconception
# question = "q8"
# case = "q8.share"
# also = []
# hint.zh-TW = "你只數了總和太大的，太小的（例如 0.9999）沒有算到。和 1 的差要先取絕對值。"
# hint.en = "You count only the sums that are too large; those that are too small (0.9999, say) are left out. Take the absolute difference from 1 first."
# ///
p = np.array([softmax_function(scores) for scores in positions])
rounded = np.round(p, 4).sum(axis=1)
worst_float_error = np.abs(p.sum(axis=1) - 1).max()
worst_display_error = np.abs(rounded - 1).max()
share_display_off = np.mean(rounded - 1 > 0.00005)
tol_float = 1e-9
tol_display = 2e-4

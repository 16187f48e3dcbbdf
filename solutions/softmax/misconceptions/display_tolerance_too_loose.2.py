# /// misconception
# ///
p = np.array([softmax_function(scores) for scores in positions])
sums = p.sum(axis=1)
shown = np.round(p, 4).sum(axis=1)

worst_float_error = np.abs(sums - 1).max()
worst_display_error = np.abs(shown - 1).max()
share_display_off = np.mean(np.abs(shown - 1) > 0.00005)

tol_float = 1e-9
tol_display = 0.001

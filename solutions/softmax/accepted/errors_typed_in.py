# /// accepted
# questions = ["q8"]
# why = "Numbers read from the output and typed."
# ///
p = [softmax_function(s) for s in positions]
print(max(abs(np.sum(v) - 1) for v in p))
print(max(abs(np.sum(np.round(v, 4)) - 1) for v in p))
print(sum(abs(np.sum(np.round(v, 4)) - 1) > 0.00005 for v in p) / len(positions))

worst_float_error = 2.2e-16
worst_display_error = 0.0001
share_display_off = 0.256

tol_float = 1e-12
tol_display = 0.0003

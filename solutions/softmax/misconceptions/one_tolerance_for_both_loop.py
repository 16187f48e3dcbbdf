# /// misconception
# variant_of = "one_tolerance_for_both"
# ///
worst_float_error = worst_display_error = 0.0
數量 = 0
for s in positions:
    p = softmax_function(s)
    worst_float_error = max(worst_float_error, abs(sum(p) - 1))
    差 = abs(sum(np.round(p, 4)) - 1)
    worst_display_error = max(worst_display_error, 差)
    數量 += 差 > 0.00005
share_display_off = 數量 / len(positions)

tol = 0.00015
tol_float = tol
tol_display = tol

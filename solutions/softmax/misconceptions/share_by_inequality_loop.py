# /// misconception
# variant_of = "share_by_inequality"
# ///
float_list, display_list = [], []
for a, b, c in positions:
    p = softmax_function(np.array([a, b, c]))
    float_list.append(abs(p[0] + p[1] + p[2] - 1))
    display_list.append(round(float(p[0]), 4) + round(float(p[1]), 4) + round(float(p[2]), 4))

worst_float_error = max(float_list)
worst_display_error = max(abs(d - 1) for d in display_list)
share_display_off = 1 - display_list.count(1.0) / len(positions)

tol_float = 1e-9
tol_display = 2e-4

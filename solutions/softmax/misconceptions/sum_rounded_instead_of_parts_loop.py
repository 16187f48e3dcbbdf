# /// misconception
# variant_of = "sum_rounded_instead_of_parts"
# also = ["q8.share"]
# ///
worst_float_error = 0
worst_display_error = 0
count = 0
for scores in positions:
    total = sum(softmax_function(scores))
    worst_float_error = max(worst_float_error, abs(total - 1))
    shown = round(float(total), 4)
    worst_display_error = max(worst_display_error, abs(shown - 1))
    if abs(shown - 1) > 0.00005:
        count += 1
share_display_off = count / len(positions)

tol_float = 1e-8
tol_display = 3e-4

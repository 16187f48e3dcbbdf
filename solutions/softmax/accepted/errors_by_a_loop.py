# /// accepted
# questions = ["q8"]
# why = "A loop with Python's round and math.fsum-free sums; other legitimate tolerances."
# ///
worst_float_error = 0.0
worst_display_error = 0.0
off = 0
for scores in positions:
    p = softmax_function(scores)
    worst_float_error = max(worst_float_error, abs(sum(p) - 1))
    shown = sum(round(float(v), 4) for v in p)
    worst_display_error = max(worst_display_error, abs(shown - 1))
    if abs(shown - 1) > 0.00005:
        off += 1
share_display_off = off / len(positions)

tol_float = 1e-6
tol_display = 0.0005

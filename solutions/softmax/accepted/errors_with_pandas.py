# /// accepted
# questions = ["q8"]
# why = "pandas; tolerances computed from the measurements."
# ///
import pandas as pd

p = pd.DataFrame([list(softmax_function(row)) for row in positions], columns=["A", "B", "C"])
worst_float_error = (p.sum(axis=1) - 1).abs().max()
差 = (p.round(4).sum(axis=1) - 1).abs()
worst_display_error = 差.max()
share_display_off = (差 > 0.00005).mean()

tol_float = max(20 * worst_float_error, 1e-14)
tol_display = 1.5 * worst_display_error

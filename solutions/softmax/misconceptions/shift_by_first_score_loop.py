# /// misconception
# variant_of = "shift_by_first_score"
# ///
# %% q1
import math


def softmax_function(x):
    基準 = x[0]
    e = []
    for v in x:
        try:
            e.append(math.exp(v - 基準))
        except OverflowError:
            e.append(float("inf"))
    return np.array(e) / sum(e)

# /// accepted
# questions = ["q1"]
# why = "Computes with decimal.Decimal (no overflow, no shift needed) and converts to float at the end."
# ///
from decimal import Decimal


def softmax_function(x):
    # Decimal 的指數範圍很大，不會溢位
    e = [Decimal(float(v)).exp() for v in x]
    total = sum(e)
    return np.array([float(value / total) for value in e])

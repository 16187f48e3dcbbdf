# /// accepted
# questions = ["q1"]
# why = "Pure Python: no NumPy, and a list comes back."
# ///
import math


def softmax_function(x):
    biggest = max(x)
    powers = [math.exp(score - biggest) for score in x]
    total = math.fsum(powers)
    return [power / total for power in powers]

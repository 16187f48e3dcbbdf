# /// accepted
# questions = ["q9"]
# why = "Pure Python: random.choices and Counter, a list of counts."
# ///
import math
import random
from collections import Counter


def softmax_temperature(x, temperature=1.0):
    z = [s / temperature for s in x]
    m = max(z)
    e = [math.exp(v - m) for v in z]
    return [v / sum(e) for v in e]


機率 = softmax_temperature([1, 1, 2], 1)
抽到 = Counter(random.choices([0, 1, 2], weights=機率, k=1000))
counts = [抽到[i] for i in range(3)]
largest_gap = max(abs(次數 / 1000 - p) for 次數, p in zip(counts, 機率))

# /// misconception
# variant_of = "drawn_evenly"
# ///
import random


def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


random.seed(0)
counts = [0, 0, 0]
for _ in range(1000):
    counts[random.randint(0, 2)] += 1
p = softmax_temperature([1, 1, 2], 1)
largest_gap = max(abs(counts[i] / 1000 - p[i]) for i in range(3))

# /// misconception
# variant_of = "temperature_overflows"
# also = []
# ///
import math


def softmax_temperature(x, temperature):
    powers = [math.exp(score / temperature) for score in x]
    return np.array([power / sum(powers) for power in powers])


theory = softmax_temperature([1, 1, 2], 1)
draws = np.random.default_rng(1).choice([0, 1, 2], 1000, p=theory)
counts = [int(np.sum(draws == place)) for place in range(3)]
largest_gap = max(abs(counts[place] / 1000 - theory[place]) for place in range(3))

# /// misconception
# variant_of = "generator_result"
# ///
import math


def softmax_function(x):
    powers = [math.exp(score - max(x)) for score in x]
    return map(lambda power: power / sum(powers), powers)

# /// misconception
# variant_of = "divided_by_largest_exponential"
# ///
import math


def softmax_function(x):
    powers = [math.exp(v) for v in x]
    biggest = powers[0]
    for p in powers:
        if p > biggest:
            biggest = p
    return [p / biggest for p in powers]

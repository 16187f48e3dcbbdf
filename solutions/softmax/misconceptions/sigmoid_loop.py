# /// misconception
# variant_of = "sigmoid"
# ///
import math


def sigmoid(z):
    return 1.0 / (1.0 + math.exp(-z))


def softmax_function(x):
    return np.array([sigmoid(z) for z in x])

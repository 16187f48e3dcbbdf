# /// accepted
# questions = ["q1"]
# why = "functools.reduce, map and zip; returns a list of numpy floats."
# ///
from functools import reduce


def softmax_function(x):
    top = reduce(lambda a, b: a if a > b else b, x)
    e = list(map(lambda v: np.exp(v - top), x))
    total = reduce(lambda a, b: a + b, e)
    return list(map(lambda v: v / total, e))

# /// accepted
# questions = ["q1"]
# why = "Remembers results per tuple of scores; every call returns a fresh array."
# ///
from functools import lru_cache


@lru_cache(maxsize=None)
def _softmax(scores):
    z = np.array(scores, dtype=float)
    e = np.exp(z - z.max())
    return tuple(e / e.sum())


def softmax_function(x):
    return np.array(_softmax(tuple(float(v) for v in x)))

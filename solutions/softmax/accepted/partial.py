# /// accepted
# questions = ["q1"]
# why = "softmax_function is a functools.partial."
# ///
from functools import partial


def softmax_with_temperature(temperature, x):
    z = np.asarray(x, dtype=float) / temperature
    e = np.exp(z - z.max())
    return e / e.sum()


softmax_function = partial(softmax_with_temperature, 1.0)

# /// accepted
# questions = ["q1"]
# why = "from numpy import * puts NumPy's any, sum, max and round in the place of Python's, in every later cell."
# ///
from numpy import *


def softmax_function(x):
    z = array(x, dtype=float)
    z = exp(z - max(z))
    return z / sum(z)

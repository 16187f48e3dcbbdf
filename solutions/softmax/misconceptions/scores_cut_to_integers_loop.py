# /// misconception
# variant_of = "scores_cut_to_integers"
# ///
import math


def softmax_function(x):
    numbers = [int(v) for v in x]
    m = max(numbers)
    e = [math.exp(n - m) for n in numbers]
    return np.array(e) / sum(e)

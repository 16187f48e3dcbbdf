# /// accepted
# questions = ["q1"]
# why = "Divides and conquers: halves are merged with their maxima and sums."
# ///
import math


def combine(scores):
    """回傳 (最大值, 以最大值平移後的總和)"""
    if len(scores) == 1:
        return scores[0], 1.0
    middle = len(scores) // 2
    left_max, left_sum = combine(scores[:middle])
    right_max, right_sum = combine(scores[middle:])
    m = max(left_max, right_max)
    return m, left_sum * math.exp(left_max - m) + right_sum * math.exp(right_max - m)


def softmax_function(x):
    scores = [float(v) for v in x]
    m, s = combine(scores)
    return np.array([math.exp(v - m) / s for v in scores])

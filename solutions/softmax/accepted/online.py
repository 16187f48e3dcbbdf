# /// accepted
# questions = ["q1"]
# why = "One pass over the scores with a running maximum and a running sum."
# ///
import math


def softmax_function(x):
    # 線上演算法：一邊看分數，一邊更新最大值與總和
    running_max = float("-inf")
    running_sum = 0.0
    for score in x:
        score = float(score)
        if score > running_max:
            running_sum = running_sum * math.exp(running_max - score) + 1.0
            running_max = score
        else:
            running_sum += math.exp(score - running_max)
    return np.array([math.exp(float(score) - running_max) / running_sum for score in x])

# /// accepted
# questions = ["q1"]
# why = "Uses math.e with ** instead of an exp function."
# ///
import math


def softmax_function(x):
    maximum = max(x)
    e_list = [math.e ** (i - maximum) for i in x]
    sum_e = sum(e_list)
    answer = []
    for i in range(len(e_list)):
        answer.append(e_list[i] / sum_e)
    return np.array(answer)

# /// misconception
# variant_of = "dictionary_of_letters"
# ///
import math


def softmax_function(x):
    m = max(x)
    total = sum(math.exp(s - m) for s in x)
    answer = {}
    for s in x:
        answer[float(s)] = math.exp(s - m) / total
    return answer

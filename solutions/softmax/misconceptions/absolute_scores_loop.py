# /// misconception
# variant_of = "absolute_scores"
# also = ["q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q4.behind", "q7.plus_five", "q8.share", "q9.temperature"]
# ///
import math


def softmax_function(x):
    exps = []
    for s in x:
        if s < 0:
            s = -s
        exps.append(math.exp(s))
    return np.array([v / sum(exps) for v in exps])

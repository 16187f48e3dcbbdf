# /// misconception
# variant_of = "scores_clipped"
# also = ["q2.large_list", "q2.large_negative"]
# ///
# %% q1
import math


def softmax_function(x):
    e = []
    for score in x:
        if score > 500:
            score = 500      # 避免溢位
        if score < -500:
            score = -500
        e.append(math.exp(score))
    return np.array(e) / sum(e)

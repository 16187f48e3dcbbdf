# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.survives_710", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# hint.zh-TW = "溢位的時候，你直接讓最高分拿走全部。分數大不代表領先多：10001 只領先 10000 一分。"
# hint.en = "When it overflows, you give everything to the highest score. Large scores are not a large lead: 10001 is only 1 ahead of 10000."
# ///
# %% q1
import math


def softmax_function(x):
    try:
        e = [math.exp(v) for v in x]
        return np.array(e) / sum(e)
    except OverflowError:
        p = np.zeros(len(x))
        p[np.argmax(x)] = 1.0
        return p

# /// misconception
# variant_of = "no_shift"
# also = ["q2.survives_710", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# ///
# %% q1
import math


def softmax_function(x):
    指數 = [math.exp(分數) for 分數 in x]
    總和 = sum(指數)
    return [值 / 總和 for 值 in 指數]

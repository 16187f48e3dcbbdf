# /// misconception
# question = "q4"
# case = "q4.doubling"
# also = []
# hint.zh-TW = "你用了對數，想法對了，但底數不是 e。把你的答案放進 ratio 檢查，再看看你用的是哪一種 log。"
# hint.en = "A logarithm is a good idea, but yours has another base than e. Put your answer into ratio, and look at which log you used."
# ///
import math


def ratio(gap):
    p = softmax_function(np.array([0.0, 0.0, gap]))
    return p[2] / p[0]


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
odds_b_high = ratio(0.1)
gap_doubles = math.log10(2)

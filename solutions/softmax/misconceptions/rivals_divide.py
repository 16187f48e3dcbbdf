# /// misconception
# question = "q5"
# case = "q5.lead"
# also = ["q5.vocabulary"]
# hint.zh-TW = "對手越多，你的答案反而越小，因為 (k - 1) 被放到了分母。一步一步重新移項一次。"
# hint.en = "With more rivals your lead gets smaller, because (k - 1) ended up in the denominator. Rearrange the equation again, step by step."
# ///
import math


def lead_needed(p, k):
    return math.log(p / ((1 - p) * (k - 1)))


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9

# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = ["q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.input_unchanged", "q1.second_call", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q9.temperature"]
# hint.zh-TW = "你的程式固定只看某個數目（例如三個）的分數，類別多一個或少一個就不對了。題目說長度一定是多少嗎？"
# hint.en = "Your code always looks at the same number of scores (three, for example), and goes wrong with more or fewer. Does the question say how many there are?"
# ///
import math


def softmax_function(x):
    a, b, c = x
    total = math.exp(a) + math.exp(b) + math.exp(c)
    return np.array([math.exp(a) / total, math.exp(b) / total, math.exp(c) / total])

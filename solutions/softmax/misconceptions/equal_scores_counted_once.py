# /// misconception
# question = "q1"
# case = "q1.ties"
# also = ["q1.whole_numbers", "q2.survives_710", "q2.large_positive", "q2.large_negative", "q2.wide_range", "q3.swap", "q3.scale", "q4.small_lead", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q9.draws", "q9.largest_gap"]
# hint.zh-TW = "同分的類別在你的程式裡只被算了一次（字典的鍵和集合都不會重複），分母就太小了。試試 [1, 1]，看總和是多少。"
# hint.en = "Classes with equal scores are counted only once in your code (neither the keys of a dictionary nor a set repeat), so the denominator is too small. Try [1, 1] and look at the sum."
# ///
import math


def softmax_function(x):
    m = max(x)
    table = {}
    for s in x:
        table[float(s)] = math.exp(s - m)
    total = sum(table.values())
    return np.array([table[float(s)] / total for s in x])

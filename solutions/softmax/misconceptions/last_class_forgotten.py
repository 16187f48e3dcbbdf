# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.small_lead", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你的迴圈少跑了一次，分母漏掉最後一個類別。把 range 產生的數字印出來數一數。"
# hint.en = "Your loop stops one step early, so the last class is missing from the denominator. Print the numbers that range gives and count them."
# ///
import math


def softmax_function(x):
    total = 0
    for i in range(len(x) - 1):
        total += math.exp(x[i])
    p = []
    for i in range(len(x)):
        p.append(math.exp(x[i]) / total)
    return np.array(p)

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.extremes", "q6.winner_line", "q7.huge_gap", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你一邊累加分母一邊就除了，前面的類別用到的是還沒加完的總和。看看除法是在迴圈的哪裡。"
# hint.en = "You divide while the denominator is still growing, so the first classes use an unfinished sum. Look at where in the loop the division happens."
# ///
import math


def softmax_function(x):
    total = 0
    result = []
    for score in x:
        total += math.exp(score)
        result.append(math.exp(score) / total)
    return np.array(result)

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.scale", "q4.*", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.highlight", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.two_winners", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你的 return 縮排在迴圈裡面，第一圈就離開函式了。看看它和 for 對齊在哪裡。"
# hint.en = "Your return is indented into the loop, so the function leaves in the first round. Look at how it is aligned with the for."
# ///
import math


def softmax_function(x):
    total = sum(math.exp(v) for v in x)
    result = []
    for v in x:
        result.append(math.exp(v) / total)
        return result

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
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

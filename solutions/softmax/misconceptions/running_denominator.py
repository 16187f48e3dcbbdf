# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
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

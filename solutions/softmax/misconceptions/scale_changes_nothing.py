# /// misconception
# question = "q3"
# case = "q3.scale"
# also = []
# hint.zh-TW = "照你填的值，同乘一個數完全不會改變機率。乘以 2（不是加 2）之後，分數之間的差有沒有改變？用你的函式量一次。"
# hint.en = "By your number, multiplying all scores changes nothing. Multiplied by 2 (not with 2 added), do the differences between the scores change? Measure it with your function."
# ///
def largest_change(old_scores, new_scores):
    old = softmax_function(np.array(old_scores))
    new = softmax_function(np.array(new_scores))
    return max([abs(a - b) for a, b in zip(old, new)])


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = 0.0   # 比例一樣，所以機率不變

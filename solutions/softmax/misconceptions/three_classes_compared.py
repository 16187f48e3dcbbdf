# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = []
# hint.zh-TW = "你的迴圈固定只看三個類別，第四個類別的改變就漏掉了。題目說一定是 3 個嗎？"
# hint.en = "Your loop always looks at three classes and misses what happens to a fourth. Does the question say that there are always 3?"
# ///
def largest_change(old_scores, new_scores):
    old = softmax_function(np.array(old_scores))
    new = softmax_function(np.array(new_scores))
    return max(abs(new[i] - old[i]) for i in range(3))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = ["q3.swap", "q3.scale"]
# hint.zh-TW = "平方可以去掉負號，但也改變了大小。要保留原來的大小，該用哪一種運算？"
# hint.en = "Squaring does remove the minus sign, but it changes the size, too. Which operation keeps the size?"
# ///
def largest_change(old_scores, new_scores):
    return np.max((softmax_function(new_scores) - softmax_function(old_scores)) ** 2)


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

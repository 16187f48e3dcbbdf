# /// misconception
# question = "q3"
# case = "q3.scale"
# also = []
# hint.zh-TW = "縮放的時候，你只把最大的分數乘 2。題目的表格裡，三個分數變成多少？"
# hint.en = "For the scaling you double the largest score only. What do the three scores become in the table of the question?"
# ///
def largest_change(old_scores, new_scores):
    d = np.subtract(softmax_function(np.array(new_scores)), softmax_function(np.array(old_scores)))
    return float(np.max(np.abs(d)))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [1, 1, 4])

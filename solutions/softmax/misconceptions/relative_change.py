# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = []
# hint.zh-TW = "你把差再除以舊的機率，得到的是「變成幾成」。題目只要相減。"
# hint.en = "You divide the difference by the old probability, which makes it a relative change. The question only asks to subtract."
# ///
def largest_change(old_scores, new_scores):
    old = np.array(softmax_function(np.array(old_scores)))
    new = np.array(softmax_function(np.array(new_scores)))
    return np.max(np.abs((new - old) / old))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

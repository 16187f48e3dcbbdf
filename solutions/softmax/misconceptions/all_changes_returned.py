# /// misconception
# question = "q3"
# case = "q3.no_change"
# also = ["q3.largest_change"]
# hint.zh-TW = "你回傳了每個類別的改變。題目只要其中最大的一個，是一個數。"
# hint.en = "You return the change of every class. Only the largest of them is asked for, one number."
# ///
def largest_change(old_scores, new_scores):
    return np.abs(softmax_function(new_scores) - softmax_function(old_scores))


change_shift = largest_change([1, 1, 2], [101, 101, 102]).max()
change_swap = largest_change([1, 1, 2], [2, 1, 1]).max()
change_scale = largest_change([1, 1, 2], [2, 2, 4]).max()

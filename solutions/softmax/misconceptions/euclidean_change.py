# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = ["q3.swap", "q3.scale", "q3.no_change"]
# hint.zh-TW = "你把每個類別的改變平方、相加再開根號，得到的是距離。題目要的是改變最多的那一個類別。"
# hint.en = "You square the changes, add them and take the root, which is a distance. The question asks about the one class that changes most."
# ///
def largest_change(old_scores, new_scores):
    return np.linalg.norm(softmax_function(new_scores) - softmax_function(old_scores))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

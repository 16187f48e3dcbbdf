# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = ["q3.swap", "q3.scale"]
# hint.zh-TW = "你回傳的是改變的平均。題目要的是改變最多的那一個類別。"
# hint.en = "You return the average change. The question asks about the class that changes most."
# ///
def largest_change(old_scores, new_scores):
    old = np.array(softmax_function(np.array(old_scores)))
    new = np.array(softmax_function(np.array(new_scores)))
    return np.mean(np.abs(new - old))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

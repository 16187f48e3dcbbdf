# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = ["q3.no_change", "q3.swap", "q3.scale"]
# hint.zh-TW = "你把三個類別的改變加在一起了。題目要的是其中一個，哪一個？"
# hint.en = "You add up the changes of all classes. The question wants one of them: which?"
# ///
def largest_change(old_scores, new_scores):
    total = 0
    for a, b in zip(softmax_function(np.array(old_scores)), softmax_function(np.array(new_scores))):
        total += abs(a - b)
    return total


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

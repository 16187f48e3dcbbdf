# /// misconception
# question = "q3"
# case = "q3.swap"
# also = ["q3.scale"]
# hint.zh-TW = "change_swap 和 change_scale 的值好像放反了。對照題目的表格，看看哪一組新分數屬於哪一種做法。"
# hint.en = "The values of change_swap and change_scale seem to have changed places. See in the table of the question which new scores belong to which."
# ///
def largest_change(old_scores, new_scores):
    return np.max(np.abs(softmax_function(new_scores) - softmax_function(old_scores)))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 2, 4])
change_scale = largest_change([1, 1, 2], [2, 1, 1])

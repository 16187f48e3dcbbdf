# /// misconception
# question = "q3"
# case = "q3.no_change"
# also = ["q3.largest_change", "q3.swap"]
# hint.zh-TW = "你比較的不是同一個類別的前後：A 和 C 對調之後，你拿誰的機率減誰的？"
# hint.en = "You do not compare each class with itself: after A and C are swapped, whose probability do you subtract from whose?"
# ///
def largest_change(old_scores, new_scores):
    return abs(max(softmax_function(np.array(new_scores))) - max(softmax_function(np.array(old_scores))))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

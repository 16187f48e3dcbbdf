# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = []
# hint.zh-TW = "你回傳的是全部改變的一半，也就是從一些類別移到另一些類別的機率有多少。題目問的是哪一個類別改變最多、改變了多少。"
# hint.en = "You return half of all changes together: how much probability moves from some classes to others. The question asks by how much the class changes that changes most."
# ///
def largest_change(old_scores, new_scores):
    before = np.array(softmax_function(old_scores))
    after = np.array(softmax_function(new_scores))
    return np.sum(np.abs(after - before)) / 2


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

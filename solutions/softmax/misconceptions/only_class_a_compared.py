# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = ["q3.scale"]
# hint.zh-TW = "你只比較了第一個類別，改變最多的可能是別人。"
# hint.en = "You compare the first class only; another one may change more."
# ///
def largest_change(old_scores, new_scores):
    before = softmax_function(np.array(old_scores))[0]
    after = softmax_function(np.array(new_scores))[0]
    return abs(after - before)


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

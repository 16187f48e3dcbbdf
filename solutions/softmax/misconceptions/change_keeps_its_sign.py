# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = []
# hint.zh-TW = "你找對了改變最多的類別，但回傳的差還帶著負號。題目說回傳的數不小於多少？"
# hint.en = "You found the class that changes most, but the difference you return still has its minus sign. Below which number must it not be?"
# ///
def largest_change(old_scores, new_scores):
    d = np.array(softmax_function(np.array(new_scores))) - np.array(softmax_function(np.array(old_scores)))
    return d[np.argmax(np.abs(d))]


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

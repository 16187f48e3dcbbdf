# /// misconception
# question = "q3"
# case = "q3.no_change"
# also = ["q3.*"]
# hint.zh-TW = "你比較的是分數，不是機率，所以加 100 之後改變就變成 100。softmax_function 用在哪裡？"
# hint.en = "You compare scores, not probabilities, so adding 100 counts as a change of 100. Where does softmax_function come in?"
# ///
def largest_change(old_scores, new_scores):
    return np.max(np.abs(np.array(new_scores) - np.array(old_scores)))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

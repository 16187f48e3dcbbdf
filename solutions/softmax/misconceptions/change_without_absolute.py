# /// misconception
# question = "q3"
# case = "q3.largest_change"
# hint.zh-TW = "你直接找最大的差，但是變小最多的那個機率，差是負的，會被忽略。先取每個差的絕對值，再找最大的。"
# hint.en = "You look for the largest difference, but the probability that shrinks most has a negative one, which is then ignored. Take the absolute value of every difference first, then the largest."
# ///
def largest_change(old_scores, new_scores):
    return np.max(softmax_function(new_scores) - softmax_function(old_scores))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

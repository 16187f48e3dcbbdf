# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = []
# hint.zh-TW = "你直接在有正有負的差裡面找最大的，變小最多的那個機率就被忽略了。把每個類別的差都印出來看看。"
# hint.en = "You look for the largest among differences of both signs, so the probability that shrinks most goes unnoticed. Print the difference of every class."
# ///
def largest_change(old_scores, new_scores):
    return np.max(np.array(softmax_function(new_scores)) - np.array(softmax_function(old_scores)))


change_shift = largest_change(np.array([1, 1, 2]), np.array([101, 101, 102]))
change_swap = largest_change(np.array([1, 1, 2]), np.array([2, 1, 1]))
change_scale = largest_change(np.array([1, 1, 2]), np.array([2, 2, 4]))

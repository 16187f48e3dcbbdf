# /// misconception
# ///
def largest_change(old_scores, new_scores):
    old = softmax_function(np.array(old_scores))
    new = softmax_function(np.array(new_scores))
    return max([(a - b) ** 2 for a, b in zip(old, new)])


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

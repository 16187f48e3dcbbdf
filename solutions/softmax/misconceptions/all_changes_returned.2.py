# /// misconception
# also = ["q3.*"]
# ///
def largest_change(old_scores, new_scores):
    return np.abs(softmax_function(new_scores) - softmax_function(old_scores))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

# /// misconception
# case = "q3.largest_change"
# also = ["q3.swap", "q3.scale"]
# ///
def largest_change(old_scores, new_scores):
    return round(float(np.max(np.abs(softmax_function(new_scores) - softmax_function(old_scores)))), 2)


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

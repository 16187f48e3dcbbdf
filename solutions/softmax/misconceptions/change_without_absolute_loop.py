# /// misconception
# variant_of = "change_without_absolute"
# ///
def largest_change(old_scores, new_scores):
    p_old = softmax_function(np.array(old_scores))
    p_new = softmax_function(np.array(new_scores))
    biggest = 0
    for a, b in zip(p_old, p_new):
        if b - a > biggest:
            biggest = b - a
    return biggest


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

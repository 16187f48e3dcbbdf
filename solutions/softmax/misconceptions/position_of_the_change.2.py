# /// misconception
# ///
def largest_change(old_scores, new_scores):
    changes = [abs(b - a) for a, b in zip(softmax_function(old_scores), softmax_function(new_scores))]
    return changes.index(max(changes))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

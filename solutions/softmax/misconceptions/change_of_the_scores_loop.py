# /// misconception
# variant_of = "change_of_the_scores"
# ///
def largest_change(old_scores, new_scores):
    changes = []
    for i in range(len(old_scores)):
        changes.append(abs(new_scores[i] - old_scores[i]))
    return max(changes)


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

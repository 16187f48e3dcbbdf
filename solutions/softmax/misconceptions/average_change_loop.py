# /// misconception
# variant_of = "average_change"
# ///
def largest_change(old_scores, new_scores):
    p = softmax_function(np.array(old_scores))
    q = softmax_function(np.array(new_scores))
    總和 = 0
    for 舊, 新 in zip(p, q):
        總和 += abs(新 - 舊)
    return 總和 / len(old_scores)


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

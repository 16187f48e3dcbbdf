# /// misconception
# variant_of = "difference_of_the_maxima"
# also = ["q3.largest_change", "q3.swap"]
# ///
def largest_change(old_scores, new_scores):
    old = sorted(softmax_function(np.array(old_scores)))
    new = sorted(softmax_function(np.array(new_scores)))
    return max(abs(n - o) for n, o in zip(new, old))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

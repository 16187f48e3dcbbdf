# /// accepted
# questions = ["q3"]
# why = "np.linalg.norm with ord=inf; a numpy array of one number is not returned, but a numpy float is."
# ///
def largest_change(old_scores, new_scores):
    old, new = (np.asarray(softmax_function(np.array(s, dtype=float))) for s in (old_scores, new_scores))
    return np.linalg.norm(old - new, ord=np.inf)


start = np.array([1.0, 1.0, 2.0])
change_shift, change_swap, change_scale = [
    largest_change(start, changed) for changed in (start + 100, start[::-1], start * 2)
]

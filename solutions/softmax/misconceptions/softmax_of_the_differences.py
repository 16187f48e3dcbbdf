# /// misconception
# question = "q3"
# case = "q3.no_change"
# also = ["q3.*", "q1.input_unchanged"]
# hint.zh-TW = "你先把分數相減，才做 softmax。應該先各自算出兩組機率，再相減。"
# hint.en = "You subtract the scores first and apply softmax to that. Compute both sets of probabilities first, and subtract those."
# ///
def largest_change(old_scores, new_scores):
    difference = np.array(new_scores) - np.array(old_scores)
    return np.max(np.abs(softmax_function(difference)))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

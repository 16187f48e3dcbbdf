# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = []
# hint.zh-TW = "你先找分數改變最多的類別，再看它的機率；但分數改變最多的類別，機率不一定改變最多。每個類別的機率都要比較。"
# hint.en = "You look for the class whose score moved most and return the change of its probability; but that probability need not be the one that changes most. Compare the probabilities of all classes."
# ///
def largest_change(old_scores, new_scores):
    moved = np.abs(np.array(new_scores, dtype=float) - np.array(old_scores, dtype=float))
    which = int(np.argmax(moved))
    return abs(softmax_function(new_scores)[which] - softmax_function(old_scores)[which])


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

# /// misconception
# variant_of = "difference_of_the_maxima"
# hint.zh-TW = "你先把兩組機率排序再相減，比較的就不是同一個類別了。對調 A 和 C 之後，你比較的是誰和誰？"
# hint.en = "You sort both sets before subtracting, so you no longer compare a class with itself. After A and C are swapped, whom do you compare with whom?"
# ///
def largest_change(old_scores, new_scores):
    old = sorted(softmax_function(np.array(old_scores)))
    new = sorted(softmax_function(np.array(new_scores)))
    return max(abs(n - o) for n, o in zip(new, old))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

# /// misconception
# question = "q3"
# case = "q3.no_change"
# also = []
# hint.zh-TW = "你拿舊的最大機率和新的最大機率相減，但那可能是兩個不同的類別。對調 A 和 C 之後，你比較的是誰和誰？"
# hint.en = "You subtract the two largest probabilities, which may belong to different classes. After A and C are swapped, whom do you compare with whom?"
# ///
def largest_change(old_scores, new_scores):
    return abs(max(softmax_function(np.array(new_scores))) - max(softmax_function(np.array(old_scores))))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

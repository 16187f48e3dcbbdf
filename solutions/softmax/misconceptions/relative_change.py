# /// misconception
# question = "q3"
# case = "q3.swap"
# also = ["q3.no_change", "q3.largest_change", "q3.scale"]
# hint.zh-TW = "你把差除以原來的機率，那是改變了百分之幾。題目要的是機率本身改變了多少，相減就好。"
# hint.en = "You divide the difference by the old probability, which tells by what percentage it changed. What is asked is by how much the probability itself changed: just subtract."
# ///
def largest_change(old_scores, new_scores):
    old, new = softmax_function(old_scores), softmax_function(new_scores)
    return np.max(np.abs(new - old) / old)


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

# /// misconception
# question = "q3"
# case = "q3.swap"
# also = []
# hint.zh-TW = "對調之後，三個機率的數字看起來一樣，但 A 的機率還是原來的那一個嗎？用你的函式量一次。"
# hint.en = "After the swap the same three numbers appear, but is A's probability still the one it had? Measure it with your function."
# ///
def largest_change(old_scores, new_scores):
    old = np.array(softmax_function(np.array(old_scores)))
    new = np.array(softmax_function(np.array(new_scores)))
    return np.abs(new - old).max()


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = 0
change_scale = largest_change([1, 1, 2], [2, 2, 4])

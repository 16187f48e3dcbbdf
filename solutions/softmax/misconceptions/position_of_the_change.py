# /// misconception
# question = "q3"
# case = "q3.largest_change"
# also = ["q3.no_change", "q3.swap", "q3.scale"]
# hint.zh-TW = "你回傳的是「第幾個類別」改變最多（argmax 和 index 給的是位置），題目要的是它改變了「多少」。"
# hint.en = "You return which class changes most (argmax and index give a position); the question asks by how much it changes."
# ///
def largest_change(old_scores, new_scores):
    return np.argmax(np.abs(softmax_function(new_scores) - softmax_function(old_scores)))


change_shift = largest_change([1, 1, 2], [101, 101, 102])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

# /// misconception
# question = "q3"
# case = "q3.swap"
# also = []
# hint.zh-TW = "你把改變四捨五入到小數兩位，誤差就超過 0.001 了。"
# hint.en = "You round the changes to two decimal places, which puts them off by more than 0.001."
# ///
def largest_change(old_scores, new_scores):
    old = np.array(softmax_function(np.array(old_scores)))
    new = np.array(softmax_function(np.array(new_scores)))
    return np.max(np.abs(new - old))


change_shift = round(float(largest_change([1, 1, 2], [101, 101, 102])), 2)
change_swap = round(float(largest_change([1, 1, 2], [2, 1, 1])), 2)
change_scale = round(float(largest_change([1, 1, 2], [2, 2, 4])), 2)

# /// misconception
# question = "q3"
# case = "q3.shift"
# also = []
# hint.zh-TW = "平移的時候，你只把其中一個分數加了 100。題目的表格裡，哪幾個分數加了 100？"
# hint.en = "For the shift you add 100 to one score only. Which scores does the table of the question add 100 to?"
# ///
def largest_change(old_scores, new_scores):
    d = np.subtract(softmax_function(np.array(new_scores)), softmax_function(np.array(old_scores)))
    return float(np.max(np.abs(d)))


change_shift = largest_change([1, 1, 2], [101, 1, 2])
change_swap = largest_change([1, 1, 2], [2, 1, 1])
change_scale = largest_change([1, 1, 2], [2, 2, 4])

# /// misconception
# question = "q1"
# case = "q1.list_input"
# also = ["q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q1.second_call", "q2.large_positive", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q4.behind", "q4.third_score", "q6.highlight", "q6.extremes", "q6.winner_line", "q9.temperature"]
# hint.zh-TW = "你把分數排序之後才算，機率就不再對應到原來的類別。用 [3, 1, 2] 試試，看第一個機率是誰的。"
# hint.en = "You sort the scores first, so the probabilities no longer belong to their classes. Try [3, 1, 2] and ask whose probability comes first."
# ///
def softmax_function(x):
    x = np.sort(np.array(x, dtype=float))
    e = np.exp(x - x[-1])   # 排序後最後一個就是最大值
    return e / e.sum()

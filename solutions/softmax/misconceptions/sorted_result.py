# /// misconception
# question = "q1"
# case = "q1.list_input"
# also = []
# hint.zh-TW = "你把分數排序之後才算，機率就不再對應到原來的類別。用 [3, 1, 2] 試試，看第一個機率是誰的。"
# hint.en = "You sort the scores first, so the probabilities no longer belong to their classes. Try [3, 1, 2] and ask whose probability comes first."
# ///
def softmax_function(x):
    x = np.sort(np.array(x, dtype=float))
    e = np.exp(x - x[-1])   # 排序後最後一個就是最大值
    return e / e.sum()

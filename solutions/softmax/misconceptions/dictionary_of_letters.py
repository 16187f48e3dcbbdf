# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你回傳的是字典，後面的計算需要一個照順序排好的陣列。再讀一次題目對回傳值的要求。"
# hint.en = "You return a dictionary, while the later questions need an array in order. Read again what the question says should come back."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    p = e / e.sum()
    return {"ABCDEFGHIJ"[i]: p[i] for i in range(len(p))}

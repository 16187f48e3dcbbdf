# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你把分數排成一列之後，沿著只有一個數的方向加總，每個數都除以自己。印出分母，看它有幾個數。"
# hint.en = "After turning the scores into a row you add along the direction that holds one number, so each is divided by itself. Print the denominator and count its numbers."
# ///
def softmax_function(x):
    row = np.array(x, dtype=float)[np.newaxis, :]
    e = np.exp(row - row.max())
    p = e / e.sum(axis=0)
    return p[0]

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你算的是 10 的次方。程式裡寫成 1e 的數字，和公式裡的 e 是同一個東西嗎？"
# hint.en = "You compute powers of 10. Is the e in a number like 1e1 the same thing as the e of the formula?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e_x = 1e1 ** x
    return e_x / e_x.sum()

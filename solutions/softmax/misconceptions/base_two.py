# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你算的是 2 的次方，總和一樣是 1，但分數差 1 時，機率的倍數就不對了。公式的底數是多少？"
# hint.en = "You raise 2 to the scores. The sum is still 1, but a difference of 1 no longer has the right ratio. Which base does the formula use?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    w = 2 ** x
    return w / np.sum(w)

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你先把分數變成 sigmoid 再算比例，總和雖然是 1，但壓縮過的分數已經不是原來的差距了。把中間值印出來，和公式的 e 次方比對。"
# hint.en = "You turn the scores into sigmoids before sharing out: the sum is 1, but the differences were squeezed first. Print what you divide and compare it with the powers of e in the formula."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    s = 1 / (1 + np.exp(-x))
    return s / s.sum()

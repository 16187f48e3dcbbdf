# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你寫的是「分數的 e 次方」，底數和指數的位置反過來了。對照公式，看哪一個該在上面。"
# hint.en = "You wrote the score to the power e: base and exponent have changed places. Compare with the formula which of them stands on top."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    powers = x ** np.e
    return powers / powers.sum()

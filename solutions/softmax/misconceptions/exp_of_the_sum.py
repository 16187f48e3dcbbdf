# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你的分母是「總和的 e 次方」，公式要的是先做什麼、再做什麼？用 [1, 2] 手算一次兩種順序。"
# hint.en = "Your denominator is e to the power of the sum. Which of the two steps does the formula do first? Work out both orders by hand for [1, 2]."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return np.exp(x) / np.exp(np.sum(x))

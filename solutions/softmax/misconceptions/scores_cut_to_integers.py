# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = []
# hint.zh-TW = "你先把分數轉成整數，1.9 和 1.1 就變成一樣了。看看哪一步丟掉了小數。"
# hint.en = "You turn the scores into integers first, so 1.9 and 1.1 become the same. Find the step that drops the decimals."
# ///
def softmax_function(x):
    x = np.array(x).astype(int)
    e = np.exp(x - x.max())
    return e / e.sum()

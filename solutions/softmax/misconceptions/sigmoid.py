# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = []
# hint.zh-TW = "你對每個分數各自套用 sigmoid，彼此沒有比較。改變其中一個分數時，別的類別的機率會不會跟著變？"
# hint.en = "You apply a sigmoid to each score on its own, so the classes never meet. When one score changes, do the probabilities of the others change with it?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return 1 / (1 + np.exp(-x))

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你用 dtype=int 建立陣列，機率都在 0 和 1 之間，存成整數就只剩下 0 了。"
# hint.en = "You create the array with dtype=int. Probabilities lie between 0 and 1; stored as integers, nothing but 0 is left of them."
# ///
def softmax_function(x):
    p = np.zeros(len(x), dtype=int)
    total = sum(np.exp(x))
    for i in range(len(x)):
        p[i] = np.exp(x[i]) / total
    return p

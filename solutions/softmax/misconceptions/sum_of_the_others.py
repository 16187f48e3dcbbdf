# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你的分母只加了「其他」類別，沒有加自己，所以算出來的是勝算（odds）。總和會是 1 嗎？"
# hint.en = "Your denominator adds only the other classes, not the class itself, so these are odds. Will they add up to 1?"
# ///
def softmax_function(x):
    e = np.exp(np.array(x, dtype=float))
    p = []
    for i in range(len(e)):
        others = e.sum() - e[i]
        p.append(e[i] / others)
    return np.array(p)

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你把已經算好的機率又做了一次 softmax，所以結果變得太平均。數一數，exp 一共做了幾次。"
# hint.en = "You run softmax once more on the finished probabilities, so they come out too even. Count how many times exp is applied."
# ///
def once(z):
    return np.exp(z) / np.exp(z).sum()


def softmax_function(x):
    x = np.array(x, dtype=float)
    p = once(x - x.max())
    return once(p)

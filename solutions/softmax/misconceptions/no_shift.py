# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.survives_710", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# hint.zh-TW = "你的 softmax_function 直接對分數取指數，分數一大就會溢位。先把每個分數都減去最大的那個分數，再取指數：公式算出來的機率不會變，但最大的指數就只是 e 的 0 次方。"
# hint.en = "Your softmax_function takes the exponentials of the scores as they are, and large scores overflow. Subtract the largest score from all of them first: the formula gives the same probabilities, and the largest power is then only e to the power 0."
# ///
# %% q1
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    return np.exp(x) / np.sum(np.exp(x))

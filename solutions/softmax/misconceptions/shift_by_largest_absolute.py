# /// misconception
# question = "q2"
# case = "q2.large_negative"
# also = []
# hint.zh-TW = "你減掉的是絕對值最大的數。分數全是負的時候，減完變得更小，所有的指數都變成 0。用 [-745, -746, -747] 把減完的數字印出來。"
# hint.en = "You subtract the largest absolute value. When all scores are negative, that pushes them further down and every exponential becomes 0. Print what is left of [-745, -746, -747]."
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    x = x - np.max(np.abs(x))
    return np.exp(x) / np.sum(np.exp(x))

# /// misconception
# question = "q2"
# case = "q2.wide_range"
# also = []
# hint.zh-TW = "你減掉的是最小的分數，減完之後每個數都不小於 0，差距大的時候還是會溢位。哪一個數應該變成 0？"
# hint.en = "You subtract the smallest score; then no number is below 0, and a large gap still overflows. Which of the numbers ought to become 0?"
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    z = x - np.min(x)
    return np.exp(z) / np.sum(np.exp(z))

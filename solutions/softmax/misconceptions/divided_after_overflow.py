# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.survives_710", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# hint.zh-TW = "你先取指數，再除以最大的那個指數，但是除之前就已經溢位了。想想同樣的事能不能在取指數之前做。"
# hint.en = "You take exponentials first and divide by the largest afterwards, when the overflow has already happened. Could the same be done before exp?"
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x) / np.exp(np.max(x))
    return e / e.sum()

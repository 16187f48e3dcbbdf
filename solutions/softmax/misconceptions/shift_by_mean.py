# /// misconception
# question = "q2"
# case = "q2.wide_range"
# also = []
# hint.zh-TW = "你減掉的是平均。分數差很遠的時候，最大的分數減掉平均還是很大，np.exp 一樣會溢位。把減完之後的數字印出來。"
# hint.en = "You subtract the mean. When the scores lie far apart, the largest one is still huge after that, and np.exp overflows. Print the numbers after the subtraction."
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    x = x - np.mean(x)
    e = np.exp(x)
    return e / np.sum(e)

# /// misconception
# question = "q2"
# case = "q2.survives_710"
# also = []
# hint.zh-TW = "你減掉的是全部分數的總和，減得太多，每個指數都變成 0，最後是 0 除以 0。印出減完之後的數字。"
# hint.en = "You subtract the sum of all scores, which is too much: every exponential becomes 0, and then 0 is divided by 0. Print the numbers after the subtraction."
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    z = x - x.sum()
    e = np.exp(z)
    return e / e.sum()

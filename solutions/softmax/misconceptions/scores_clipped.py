# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.large_list", "q2.large_negative"]
# hint.zh-TW = "你把太大的分數全部壓到同一個上限，10000 和 10001 就變得一樣了。題目說這兩個分數的機率應該相同嗎？"
# hint.en = "You cut large scores off at one limit, which makes 10000 and 10001 equal. Should these two have the same probability?"
# ///
# %% q1
def softmax_function(x):
    x = np.clip(np.array(x, dtype=float), -700, 700)
    e = np.exp(x)
    return e / e.sum()

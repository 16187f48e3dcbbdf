# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.survives_710", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# hint.zh-TW = "你的 softmax_function 直接對分數取 e 的次方，和 naive_softmax 一樣沒有保護；關掉警告也不會有幫助。看看 np.exp 的輸入最大會到多少。"
# hint.en = "Your softmax_function raises e to the scores as they are, without protection, just like naive_softmax; switching warnings off does not help. Look at how large the numbers get that go into exp."
# ///
# %% q1
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    return np.exp(x) / np.sum(np.exp(x))

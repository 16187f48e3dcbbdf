# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = []
# hint.zh-TW = "你的 softmax_function 直接對分數取 e 的次方，一個保護都沒有，跟 naive_softmax 一樣。看看 np.exp 的輸入最大會到多少。"
# hint.en = "Your softmax_function raises e to the scores as they are, just like naive_softmax. Look at how large the numbers get that go into np.exp."
# ///
# %% q1
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    return np.exp(x) / np.sum(np.exp(x))

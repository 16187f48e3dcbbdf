# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你對分數做了兩次 exp，差距被放大太多。把 exp 之後的值印出來，看它又被送進了哪裡。"
# hint.en = "You apply exp twice, which stretches the differences far too much. Print the values after the first exp and see where they go next."
# ///
def softmax_function(x):
    x = np.exp(np.array(x, dtype=float))
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x))

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你把每個分數直接除以分數的總和，公式裡的 e 沒有出現。再看一次公式的分子是什麼。"
# hint.en = "You divide every score by the sum of the scores; the e of the formula never appears. Look again at what stands in the numerator."
# ///
def softmax_function(x):
    x = np.array(x)
    return x / x.sum()

# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = []
# hint.zh-TW = "你把每個 e 次方除以類別的數目，得到的是平均，不是比例。檢查分母和分子是不是同一種東西。"
# hint.en = "You divide every power of e by the number of classes: that averages, it does not share out. Check whether denominator and numerator are the same kind of thing."
# ///
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    return np.exp(x) / len(x)

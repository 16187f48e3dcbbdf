# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你把一次計算的結果存進 softmax_function 這個名字，函式就被蓋掉了。之後再呼叫它，會發生什麼事？"
# hint.en = "You store one result under the name softmax_function, which covers up the function. What happens when it is called after that?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    return e / e.sum()


softmax_function = softmax_function([1.0, 2.0, 3.0])

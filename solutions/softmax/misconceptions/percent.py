# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = []
# hint.zh-TW = "你回傳的是百分比，加起來是 100。題目說每個機率在哪兩個數之間？"
# hint.en = "You return percentages, which add up to 100. Between which two numbers does the question say a probability lies?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - np.max(x))
    return e / e.sum() * 100   # 換成百分比

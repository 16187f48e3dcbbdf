# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你在分子減掉了最大值，分母卻沒有減，上下用的不是同一組 e 次方。把回傳的值加起來看看。"
# hint.en = "You subtract the maximum in the numerator but not in the denominator, so above and below are different powers of e. Add up what you return."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return np.exp(x - np.max(x)) / np.sum(np.exp(x))

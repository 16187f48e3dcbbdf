# /// misconception
# question = "q1"
# case = "q1.negative_scores"
# also = ["q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q4.behind", "q7.plus_five", "q8.share", "q9.temperature"]
# hint.zh-TW = "你把負的分數當成 0，所以 -1 和 -4 分不出高下。公式裡有說負的分數要特別處理嗎？"
# hint.en = "You treat negative scores as 0, so -1 and -4 become equal. Does the formula make an exception for negative scores?"
# ///
def softmax_function(x):
    x = np.maximum(np.array(x, dtype=float), 0)
    e = np.exp(x)
    return e / e.sum()

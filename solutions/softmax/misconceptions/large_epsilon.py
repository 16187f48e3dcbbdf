# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = ["q1.quick_test", "q1.sums_to_one", "q1.list_input", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你在分母加了一個小數字防止除以 0，但它大到會改變機率。只有一個類別時，你的機率是 1 嗎？"
# hint.en = "You add a number to the denominator against division by 0, but it is large enough to change the probabilities. With a single class, do you get 1?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    return e / (e.sum() + 1e-3)

# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = ["q1.quick_test", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.swap", "q3.scale", "q4.small_lead", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你除以的是向量的長度（norm），這會讓平方和等於 1。題目要的是哪一種和等於 1？"
# hint.en = "You divide by the length (norm) of the vector, which makes the squares add up to 1. Which sum does the question ask to be 1?"
# ///
def softmax_function(x):
    e = np.exp(np.array(x, dtype=float))
    return e / np.linalg.norm(e)

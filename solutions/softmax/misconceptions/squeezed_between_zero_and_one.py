# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.scale", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q8.share", "q9.temperature_one", "q9.temperature", "q9.low_temperature"]
# hint.zh-TW = "你先把分數壓到 0 和 1 之間，這會改變分數之間的差，機率就跟著變了。哪一種調整不會改變差？"
# hint.en = "You first squeeze the scores between 0 and 1, which changes the differences between them, and with them the probabilities. Which adjustment leaves the differences alone?"
# ///
def softmax_function(x):
    z = np.array(x, dtype=float)
    z = (z - z.min()) / (z.max() - z.min() + 1e-12)
    return np.exp(z) / np.exp(z).sum()

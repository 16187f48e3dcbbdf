# /// misconception
# variant_of = "equal_scores_counted_once"
# also = ["q1.whole_numbers", "q2.survives_710", "q2.large_positive", "q2.large_negative", "q2.wide_range", "q3.swap", "q3.scale", "q4.small_lead", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q9.draws", "q9.largest_gap"]
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    return e / sum(set(e.tolist()))

# /// misconception
# variant_of = "gap_ignored"
# ///
a, b, c = softmax_function(np.array([1.0, 1.0, 1.1]))
倍數 = c / a


def ratio(gap):
    return 倍數


p_small_lead = c
odds_small_lead = 倍數
odds_b_high = np.exp(0.1)
gap_doubles = 0.693

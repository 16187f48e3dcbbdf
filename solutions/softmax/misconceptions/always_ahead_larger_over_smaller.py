# /// misconception
# variant_of = "always_ahead"
# ///
def ratio(gap):
    p = softmax_function(np.array([1, 1, 1 + gap]))
    return max(p) / min(p)


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
odds_b_high = 1.105
gap_doubles = 0.693

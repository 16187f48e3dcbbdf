# /// misconception
# variant_of = "compared_with_b"
# ///
def ratio(gap):
    a, b, c = softmax_function(np.array([0.0, 0.0, gap]))
    return c / a


a, b, c = softmax_function(np.array([1, 1, 1.1]))
p_small_lead = c
odds_small_lead = c / b
a, b, c = softmax_function(np.array([1, 4, 1.1]))
odds_b_high = c / b
gap_doubles = np.log(2)

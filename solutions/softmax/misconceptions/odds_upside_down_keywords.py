# /// misconception
# variant_of = "odds_upside_down"
# also = ["q4.no_lead", "q4.behind", "q4.small_lead", "q7.huge_gap"]
# ///
def ratio(gap):
    a, b, c = softmax_function(np.array([0, 0, gap], dtype=float))
    倍數 = a / c
    return 倍數


_, _, p_small_lead = softmax_function(np.array([1, 1, 1.1]))
odds_small_lead = ratio(0.1)
p = softmax_function(np.array([1, 4, 1.1]))
odds_b_high = p[2] / p[0]
gap_doubles = 0.6931

# /// misconception
# variant_of = "ratio_of_the_scores"
# also = ["q4.behind", "q7.huge_gap"]
# ///
def ratio(gap):
    # 領先 0.1 就是多 10%
    return 1 + gap


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = 1.1052
odds_b_high = 1.1052
gap_doubles = 0.6931

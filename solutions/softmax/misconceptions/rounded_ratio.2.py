# /// misconception
# also = ["q4.ratio", "q4.behind", "q7.huge_gap"]
# ///
def ratio(gap):
    p = np.round(softmax_function([0, 0, gap]), 2)
    return p[2] / p[0]


p_small_lead = 0.3559
odds_small_lead = 1.1052
odds_b_high = 1.1052
gap_doubles = np.log(2)

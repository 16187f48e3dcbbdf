# /// misconception
# case = "q4.small_lead"
# ///
def ratio(gap):
    p = softmax_function([1, 1, 1 + gap])
    return p[2] / p[0]


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = 0.3559
odds_b_high = 1.1052
gap_doubles = np.log(2)

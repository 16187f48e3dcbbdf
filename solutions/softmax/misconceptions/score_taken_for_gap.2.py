# /// misconception
# ///
def ratio(gap):
    p = softmax_function([1, 1, 1 + gap])
    return p[2] / p[0]


c = 1.0
while softmax_function([1, 1, c])[2] / softmax_function([1, 1, c])[0] < 2:
    c += 0.001


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = 1.1052
odds_b_high = 1.1052
gap_doubles = c

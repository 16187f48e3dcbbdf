# /// misconception
# ///
def ratio(gap):
    p = softmax_function([1, 1, 1 + gap])
    return p[2] / p[0]


steps = 0
while ratio(steps * 0.001) < 2:
    steps += 1


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = 1.1052
odds_b_high = 1.1052
gap_doubles = steps

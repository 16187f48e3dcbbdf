# /// accepted
# questions = ["q4"]
# why = "Two classes suffice for the ratio; the doubling gap is found by bisection; Fractions of nothing, floats only."
# ///
def ratio(gap):
    p_a, p_c = softmax_function([1.0, 1.0 + gap])
    return float(p_c / p_a)


a, b, p_small_lead = softmax_function([1.0, 1.0, 1.1])
odds_small_lead = p_small_lead / b
high = softmax_function([1.0, 4.0, 1.1])
odds_b_high = high[2] / high[0]

low, up = 0.0, 2.0
while up - low > 1e-6:
    middle = (low + up) / 2
    if ratio(middle) < 2:
        low = middle
    else:
        up = middle
gap_doubles = up

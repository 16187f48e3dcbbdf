# /// accepted
# questions = ["q4"]
# why = "Uses e^gap instead of measuring; numbers typed to the stated precision."
# ///
def ratio(gap):
    # p_C / p_A = e^(z_C - z_A)
    return np.exp(gap)


p_small_lead = 0.356
odds_small_lead = 1.105
odds_b_high = 1.105
gap_doubles = 0.693

# /// accepted
# questions = ["q4"]
# why = "Derives the odds instead of measuring them, and types numbers that are rounded as far as allowed."
# ///
def ratio(gap):
    return np.e ** gap


p_small_lead = 0.356
odds_small_lead = 1.105
odds_b_high = 1.105
gap_doubles = 0.693

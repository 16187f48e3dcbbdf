# /// accepted
# questions = ["q4"]
# why = "A is lowered instead of C raised; the doubling gap is found on a fine grid."
# ///
def ratio(gap):
    機率 = softmax_function(np.array([-gap, 3.0, 0.0]))
    return 機率[2] / 機率[0]


三個 = softmax_function(np.array([1, 1, 1.1]))
p_small_lead = 三個[2]
odds_small_lead = 三個[2] / 三個[0]
改變後 = softmax_function(np.array([1, 4, 1.1]))
odds_b_high = 改變後[2] / 改變後[0]

gaps = np.arange(0, 1, 0.001)
odds = np.array([ratio(g) for g in gaps])
gap_doubles = gaps[np.argmin(abs(odds - 2))]

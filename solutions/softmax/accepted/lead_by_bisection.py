# /// accepted
# questions = ["q5"]
# why = "Bisection on the formula, c_position by walking along the slider."
# ///
def lead_needed(p, k):
    low, high = -30.0, 30.0
    while high - low > 1e-5:
        g = (low + high) / 2
        if 1 / (1 + (k - 1) * np.exp(-g)) < p:
            low = g
        else:
            high = g
    return (low + high) / 2


lead_vocabulary = lead_needed(0.9, 50000)

for c_position in np.arange(-5, 5.05, 0.1):
    if softmax_function(np.array([1.0, 1.0, c_position]))[2] >= 0.9:
        break

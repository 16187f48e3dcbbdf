# /// misconception
# ///
def lead_needed(p, k):
    low, high = 0, 10
    for _ in range(60):
        g = (low + high) / 2
        if 1 / (1 + (k - 1) * np.exp(-g)) < p:
            low = g
        else:
            high = g
    return g


lead_vocabulary = lead_needed(0.9, 50000)
c_position = 3.9

# /// misconception
# ///
def lead_needed(p, k):
    return np.log(p / (1 - p) * (k - 1))


lead_vocabulary = lead_needed(0.9, 50000)
c_position = lead_needed(0.9, 3)

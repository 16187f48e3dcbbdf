# /// misconception
# also = ["q5.vocabulary", "q5.level"]
# ///
def lead_needed(p, k):
    g = 0
    while 1 / (1 + (k - 1) * np.exp(-g)) < p:
        g += 0.1
    return g


lead_vocabulary = lead_needed(0.9, 50000)
c_position = 3.9

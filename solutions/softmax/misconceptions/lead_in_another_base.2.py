# /// misconception
# also = ["q5.vocabulary"]
# ///
def lead_needed(p, k):
    return np.log2(p / (1 - p) * (k - 1))


lead_vocabulary = lead_needed(0.9, 50000)
c_position = 3.9

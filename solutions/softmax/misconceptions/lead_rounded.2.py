# /// misconception
# also = ["q5.lead"]
# ///
def lead_needed(p, k):
    g = np.log(p) - np.log(1 - p) + np.log(k - 1)
    return np.round(g, 1)


lead_vocabulary = 13.02
c_position = 3.9

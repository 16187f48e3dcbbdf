# /// misconception
# variant_of = "winner_counted_as_a_rival"
# also = ["q5.lead"]
# ///
def lead_needed(p, k):
    low, high = 0.0, 50.0
    for _ in range(60):
        middle = (low + high) / 2
        scores = np.zeros(k + 1)
        scores[0] = middle
        if softmax_function(scores)[0] < p:
            low = middle
        else:
            high = middle
    return high


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9

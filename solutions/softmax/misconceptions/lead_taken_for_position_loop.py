# /// misconception
# variant_of = "lead_taken_for_position"
# ///
def lead_needed(p, k):
    return np.log((k - 1) * p / (1 - p))


lead_vocabulary = lead_needed(0.9, 50_000)

steps = 0
while steps / 10 < lead_needed(0.9, 3):
    steps += 1
c_position = steps / 10

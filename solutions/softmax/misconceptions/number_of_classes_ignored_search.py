# /// misconception
# variant_of = "number_of_classes_ignored"
# ///
def lead_needed(p, k):
    low, high = 0.0, 60.0
    for _ in range(50):
        middle = (low + high) / 2
        if softmax_function(np.array([middle, 0.0]))[0] < p:
            low = middle
        else:
            high = middle
    return low


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9

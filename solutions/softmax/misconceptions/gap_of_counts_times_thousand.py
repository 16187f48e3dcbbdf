# /// misconception
# variant_of = "gap_of_counts"
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


theory = softmax_temperature([1, 1, 2], 1)
counts = np.random.default_rng(14).multinomial(1000, theory)
differences = []
for i in range(3):
    differences.append(abs(counts[i] - 1000 * theory[i]))
largest_gap = max(differences)

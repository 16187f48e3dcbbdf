# /// misconception
# variant_of = "gap_of_counts"
# hint.zh-TW = "你比較的是次數（最多差了幾次），題目要的是比例和機率差多少。"
# hint.en = "You compare counts (by how many draws they differ); the question asks how far the shares are from the probabilities."
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


theory = softmax_temperature([1, 1, 2], 1)
counts = np.random.default_rng(14).multinomial(1000, theory)
differences = []
for i in range(3):
    differences.append(abs(counts[i] - 1000 * theory[i]))
largest_gap = max(differences)

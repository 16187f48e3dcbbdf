# /// misconception
# question = "q9"
# case = "q9.largest_gap"
# also = []
# hint.zh-TW = "你拿比例和 1/3 比較，但三個類別的理論機率並不相等。"
# hint.en = "You compare the shares with 1/3, but the three classes do not have equal theoretical probabilities."
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


rng = np.random.default_rng(16)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - 1 / 3))

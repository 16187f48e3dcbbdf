# /// misconception
# question = "q9"
# case = "q9.temperature"
# also = ["q9.low_temperature"]
# hint.zh-TW = "你只在分子除以溫度，分母沒有，所以總和不是 1。對照公式，溫度出現在哪些地方？"
# hint.en = "You divide by the temperature in the numerator only, so the sum is not 1. Compare with the formula: where does T stand?"
# ///
def softmax_temperature(x, temperature):
    x = np.array(x, dtype=float)
    x = x - x.max()
    return np.exp(x / temperature) / np.exp(x).sum()


rng = np.random.default_rng(9)
theory = softmax_function([1, 1, 2])
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

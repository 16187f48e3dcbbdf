# /// misconception
# question = "q9"
# case = "q9.temperature"
# also = []
# hint.zh-TW = "你把分數乘上溫度，結果溫度越高，贏家反而越強。對照公式，T 在分數的哪一邊？"
# hint.en = "You multiply the scores by the temperature, so heat makes the winner stronger. Compare with the formula: on which side of the score is T?"
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.array(x, dtype=float) * temperature)


rng = np.random.default_rng(1)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

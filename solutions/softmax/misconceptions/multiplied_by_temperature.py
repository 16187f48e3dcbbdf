# /// misconception
# question = "q9"
# case = "q9.temperature"
# also = ["q9.low_temperature"]
# hint.zh-TW = "溫度越高，你的贏家反而越強，方向反了（分數乘上 T 會這樣，把機率取 T 次方也會）。對照公式，T 在分數的哪一邊？"
# hint.en = "Heat makes your winner stronger, which is the wrong way round (multiplying the scores by T does that, and so does raising the probabilities to the power T). Compare with the formula: on which side of the score is T?"
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.array(x, dtype=float) * temperature)


rng = np.random.default_rng(1)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

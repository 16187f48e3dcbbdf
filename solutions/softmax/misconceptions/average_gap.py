# /// misconception
# question = "q9"
# case = "q9.largest_gap"
# also = []
# hint.zh-TW = "你算的是三個差的平均，題目要的是最大的一個。"
# hint.en = "You average the three differences; the question asks for the largest."
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


rng = np.random.default_rng(15)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.mean(np.abs(counts / 1000 - theory))

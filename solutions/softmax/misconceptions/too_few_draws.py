# /// misconception
# question = "q9"
# case = "q9.draws"
# also = []
# hint.zh-TW = "三個次數加起來不是 1000。你抽了幾次？"
# hint.en = "Your three counts do not add up to 1000. How many times did you draw?"
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


rng = np.random.default_rng(9)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=100, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

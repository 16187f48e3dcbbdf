# /// misconception
# question = "q9"
# case = "q9.draws"
# also = []
# hint.zh-TW = "你抽樣時用的溫度不是 1。題目要比較的是哪一個溫度？"
# hint.en = "You drew at a temperature other than 1. Which temperature does the question want?"
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


rng = np.random.default_rng(12)
theory = softmax_temperature([1, 1, 2], 0.5)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

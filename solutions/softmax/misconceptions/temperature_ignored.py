# /// misconception
# question = "q9"
# case = "q9.temperature"
# also = []
# hint.zh-TW = "不管溫度是多少，你的結果都一樣。參數 temperature 用在哪裡？"
# hint.en = "Whatever the temperature, your result is the same. Where is the parameter used?"
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.array(x, dtype=float))


rng = np.random.default_rng(3)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

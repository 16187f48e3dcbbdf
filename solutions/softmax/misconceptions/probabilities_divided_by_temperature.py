# /// misconception
# question = "q9"
# case = "q9.temperature"
# also = ["q9.low_temperature"]
# hint.zh-TW = "你最後才把機率除以溫度，總和就不是 1 了。溫度應該在 softmax 之前還是之後作用？"
# hint.en = "You divide the finished probabilities by the temperature, so their sum is no longer 1. Should temperature act before softmax, or after it?"
# ///
def softmax_temperature(x, temperature):
    return np.array(softmax_function(np.array(x, dtype=float))) / temperature


rng = np.random.default_rng(2)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

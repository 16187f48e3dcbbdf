# /// misconception
# question = "q9"
# case = "q9.low_temperature"
# also = []
# hint.zh-TW = "溫度很低時，分數除以溫度之後會變得很大，你在這裡直接取 e 的次方就溢位了。q2 是怎麼處理這件事的？"
# hint.en = "At a low temperature the divided scores become large, and your exponentials overflow here. How did q2 deal with that?"
# ///
def softmax_temperature(x, temperature):
    e = np.exp(np.asarray(x, dtype=float) / temperature)
    return e / np.sum(e)


rng = np.random.default_rng(9)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

# /// misconception
# question = "q9"
# case = "q9.temperature"
# also = []
# hint.zh-TW = "你用了 //，商的小數部分不見了，分數之間的差也變了。/ 和 // 有什麼不同？"
# hint.en = "You use //, which drops the decimals of the quotient and changes the differences. How do / and // differ?"
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.array(x, dtype=float) // temperature)


rng = np.random.default_rng(5)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

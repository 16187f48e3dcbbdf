# /// misconception
# question = "q9"
# case = "q9.draws"
# also = ["q9.largest_gap"]
# hint.zh-TW = "你填的是比例，counts 要的是次數（整數，總和 1000）。"
# hint.en = "You wrote down shares; counts should be how often, whole numbers that make 1000."
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


rng = np.random.default_rng(11)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3) / 1000
largest_gap = np.max(np.abs(counts - theory))

# /// misconception
# question = "q9"
# case = "q9.largest_gap"
# also = []
# hint.zh-TW = "你拿次數直接減機率，單位不一樣。次數要先變成什麼，才能和機率比較？"
# hint.en = "You subtract probabilities from counts, which are of different kinds. What must a count become before it can be compared with a probability?"
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


rng = np.random.default_rng(13)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts - theory))

# /// misconception
# question = "q9"
# case = "q9.largest_gap"
# also = []
# hint.zh-TW = "你的 largest_gap 用的是「次數」（或百分比），題目要的是比例和機率差多少。三個數都在 0 和 1 之間嗎？"
# hint.en = "Your largest_gap works with counts (or percentages); the question asks how far the shares are from the probabilities. Do all your numbers lie between 0 and 1?"
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


rng = np.random.default_rng(13)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts - theory))

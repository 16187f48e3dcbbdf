# /// misconception
# question = "q9"
# case = "q9.temperature"
# also = ["q9.low_temperature"]
# hint.zh-TW = "不管溫度是多少，你的結果都一樣。看看 temperature 到底作用在誰身上（括號也算）；如果每個分數都減去同一個數，想想 q3 量到的平移。"
# hint.en = "Whatever the temperature, your result is the same. See what it really acts on (mind the parentheses); if the same number comes off every score, think of what q3 measured about shifting."
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.array(x, dtype=float))


rng = np.random.default_rng(3)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

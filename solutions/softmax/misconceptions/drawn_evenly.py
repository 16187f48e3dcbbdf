# /// misconception
# question = "q9"
# case = "q9.draws"
# also = []
# hint.zh-TW = "你抽的時候沒有把機率交給 choice，三個類別就一樣常出現。再看一次題目給的寫法。"
# hint.en = "You draw without giving choice the probabilities, so all three classes come up equally often. Look again at how the question writes it."
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


rng = np.random.default_rng(8)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

# /// misconception
# question = "q9"
# case = "q9.temperature"
# also = []
# hint.zh-TW = "串列不能直接除以一個數。先把 x 變成陣列，再除以溫度。"
# hint.en = "A list cannot be divided by a number. Turn x into an array first, and divide by the temperature then."
# ///
def softmax_temperature(x, temperature):
    return softmax_function(x / temperature)


theory = softmax_temperature(np.array([1, 1, 2]), 1)
counts = np.bincount(np.random.default_rng().choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

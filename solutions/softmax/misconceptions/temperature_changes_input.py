# /// misconception
# question = "q9"
# case = "q9.low_temperature"
# also = []
# hint.zh-TW = "你直接在傳進來的陣列上除以溫度，呼叫的人手上的分數也跟著變了，下一次用同一組分數就會錯。先複製一份，或是讓除法產生新的陣列。"
# hint.en = "You divide the very array that was passed in, so the caller's scores change as well, and the next call with them is wrong. Make a copy, or let the division make a new array."
# ///
def softmax_temperature(x, temperature):
    x = np.asarray(x, dtype=float)
    x /= temperature
    return softmax_function(x)


rng = np.random.default_rng(9)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

# /// misconception
# question = "q9"
# case = "q9.temperature"
# also = []
# hint.zh-TW = "運算的優先順序讓你只除到了最大值，分數本身沒有除。括號應該放在哪裡？"
# hint.en = "By the order of operations only the maximum is divided by the temperature, not the scores. Where should the parentheses be?"
# ///
def softmax_temperature(x, temperature):
    x = np.array(x, dtype=float)
    e = np.exp(x - np.max(x) / temperature)
    return e / e.sum()


rng = np.random.default_rng(6)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

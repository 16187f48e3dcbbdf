# /// misconception
# question = "q9"
# case = "q9.temperature"
# also = ["q9.low_temperature"]
# hint.zh-TW = "取機率的 1/T 次方，這一步是對的，但之後總和不再是 1，還少一步。"
# hint.en = "Probabilities to the power 1/T are half of the way: after that they no longer add up to 1. One step is missing."
# ///
def softmax_temperature(x, temperature):
    return np.array(softmax_function(x)) ** (1 / temperature)


rng = np.random.default_rng(9)
theory = softmax_function([1, 1, 2])
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

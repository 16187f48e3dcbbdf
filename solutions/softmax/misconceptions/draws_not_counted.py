# /// misconception
# question = "q9"
# case = "q9.draws"
# also = ["q9.largest_gap"]
# hint.zh-TW = "你留下的是 1000 次抽到的結果本身，還沒有數每個類別出現幾次。"
# hint.en = "What you keep are the 1000 draws themselves; nobody has counted yet how often each class came up."
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


rng = np.random.default_rng(10)
theory = softmax_temperature([1, 1, 2], 1)
counts = rng.choice(3, size=1000, p=theory)
largest_gap = np.max(np.abs(np.bincount(counts, minlength=3) / 1000 - theory))

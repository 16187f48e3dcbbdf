# /// misconception
# question = "q9"
# case = "q9.draws"
# also = []
# hint.zh-TW = "你每次都選機率最高的類別，這不是抽樣。機率只有一成的類別，1000 次裡應該出現幾次？"
# hint.en = "You take the most probable class every time, which is not drawing. How often in 1000 should a class appear that has one tenth?"
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.asarray(x, dtype=float) / temperature)


theory = softmax_temperature([1, 1, 2], 1)
draws = [np.argmax(theory) for _ in range(1000)]
counts = np.bincount(draws, minlength=3)
largest_gap = np.max(np.abs(counts / 1000 - theory))

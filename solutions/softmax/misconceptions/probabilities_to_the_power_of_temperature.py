# /// misconception
# variant_of = "multiplied_by_temperature"
# hint.zh-TW = "你把機率取 T 次方再重新分配，這和分數乘上 T 是同一件事，方向反了。溫度越高，應該越平均還是越集中？"
# hint.en = "You raise the probabilities to the power T and share out again, which is the same as multiplying the scores by T: the wrong way round. Should heat make the shares more even, or less?"
# ///
def softmax_temperature(x, temperature):
    powered = [p ** temperature for p in softmax_function(np.array(x, dtype=float))]
    return np.array(powered) / sum(powered)


theory = softmax_temperature([1, 1, 2], 1)
counts = np.random.default_rng(7).multinomial(1000, theory)
largest_gap = max(abs(counts / 1000 - theory))

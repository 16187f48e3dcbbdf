# /// accepted
# questions = ["q9"]
# why = "p^(1/T), renormalised; np.random.multinomial without a seed."
# ///
def softmax_temperature(x, temperature):
    p = np.array(softmax_function(np.array(x, dtype=float)))
    q = p ** (1 / temperature)
    return q / q.sum()


p = softmax_temperature([1, 1, 2], 1)
counts = np.random.multinomial(1000, p)
largest_gap = np.abs(counts / 1000 - p).max()

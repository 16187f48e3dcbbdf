# /// accepted
# questions = ["q9"]
# why = "Draws the three counts at once, with the generator's multinomial."
# ///
def softmax_temperature(x, temperature):
    return softmax_function(np.divide(x, temperature))


rng = np.random.default_rng(9)
theory = softmax_temperature([1, 1, 2], 1)
counts = rng.multinomial(1000, theory)
largest_gap = np.abs(counts / 1000 - theory).max()

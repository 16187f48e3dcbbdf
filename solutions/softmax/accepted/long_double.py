# /// accepted
# questions = ["q1", "q9"]
# why = "Computes in and returns long double: the sums are off by less than float64 can show."
# ///
# %% q1
def softmax_function(x):
    z = np.asarray(x, dtype=np.longdouble)
    z = np.exp(z - z.max())
    return z / z.sum()
# %% q9
def softmax_temperature(x, temperature):
    return softmax_function(np.array(x) / temperature)


theory = softmax_temperature([1, 1, 2], 1).astype(float)
counts = np.random.default_rng(5).multinomial(1000, theory / theory.sum())
largest_gap = np.abs(counts / 1000 - theory).max()

# /// misconception
# variant_of = "integer_buffer"
# ///
def softmax_function(x):
    powers = np.zeros_like(x)
    p = np.zeros_like(x)
    for i in range(len(x)):
        powers[i] = np.exp(x[i] - max(x))
    for i in range(len(x)):
        p[i] = powers[i] / sum(powers)
    return p

# /// misconception
# variant_of = "integer_buffer"
# ///
def softmax_function(x):
    out = np.array(x)
    m = out.max()
    s = sum(np.exp(v - m) for v in x)
    for i, v in enumerate(x):
        out[i] = np.exp(v - m) / s
    return out

# /// misconception
# variant_of = "input_changed"
# ///
def softmax_function(x):
    if isinstance(x, list):
        x = np.array(x, dtype=float)
    if x.dtype != float:
        x = x.astype(float)
    m = x.max()
    for i in range(len(x)):
        x[i] = np.exp(x[i] - m)
    return x / x.sum()

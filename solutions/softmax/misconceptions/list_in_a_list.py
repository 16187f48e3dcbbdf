# /// misconception
# variant_of = "row_of_two_dimensions"
# ///
def softmax_function(x):
    results = []
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    results.append(e / e.sum())
    return results

# /// misconception
# variant_of = "strings"
# ///
def softmax_function(x):
    e = np.exp(np.array(x, dtype=float))
    p = e / sum(e)
    texts = []
    for value in p:
        texts.append(str(round(value * 100, 2)) + "%")
    return texts

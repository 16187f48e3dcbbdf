# /// accepted
# questions = ["q1"]
# why = "Uses powers of two: 2^(x log2 e)."
# ///
LOG2_E = np.log2(np.e)


def softmax_function(x):
    z = np.asarray(x, dtype=float)
    powers = np.exp2((z - z.max()) * LOG2_E)
    return powers / powers.sum()

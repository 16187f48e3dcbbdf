# /// accepted
# questions = ["q1"]
# why = "Tries the plain formula and falls back to the shift when numpy signals overflow or underflow."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    try:
        with np.errstate(over="raise", under="raise", divide="raise", invalid="raise"):
            e = np.exp(x)
            return e / e.sum()
    except FloatingPointError:
        # 溢位了，改用平移的版本
        with np.errstate(under="ignore"):
            e = np.exp(x - x.max())
            return e / e.sum()

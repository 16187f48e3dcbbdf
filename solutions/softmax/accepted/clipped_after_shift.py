# /// accepted
# questions = ["q1"]
# why = "Clips the shifted scores at -700, where the exponential is 0 for every practical purpose."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    z = np.clip(x - x.max(), -700, 0)
    e = np.exp(z)
    return e / e.sum()

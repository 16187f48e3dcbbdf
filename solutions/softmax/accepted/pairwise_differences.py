# /// accepted
# questions = ["q1"]
# why = "p_i = 1 / sum_j e^(z_j - z_i): only differences, an overflow becomes 1/inf = 0 (with a warning)."
# ///
def softmax_function(x):
    z = np.array(x, dtype=float)
    differences = z[np.newaxis, :] - z[:, np.newaxis]
    return 1 / np.exp(differences).sum(axis=1)

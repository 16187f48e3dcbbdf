# /// misconception
# variant_of = "rounded_to_four"
# ///
def softmax_function(x):
    z = np.array(x, dtype=float)
    p = np.exp(z) / np.exp(z).sum()
    answer = []
    for value in p:
        answer.append(float(f"{value:.4f}"))
    return np.array(answer)

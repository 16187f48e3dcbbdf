# /// accepted
# questions = ["q1"]
# why = "Keeps the exponentials in a dict keyed by position."
# ///
def softmax_function(x):
    biggest = max(x)
    weights = {}
    for position, score in enumerate(x):
        weights[position] = np.exp(score - biggest)
    total = sum(weights.values())
    return np.array([weights[position] / total for position in sorted(weights)])

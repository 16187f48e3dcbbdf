# /// misconception
# variant_of = "list_changed"
# ///
def softmax_function(x):
    scores = x if isinstance(x, list) else list(x)
    m = max(scores)
    weights = []
    while scores:
        weights.append(np.exp(scores.pop(0) - m))
    return np.array(weights) / sum(weights)

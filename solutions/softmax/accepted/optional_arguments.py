# /// accepted
# questions = ["q1"]
# why = "Extra parameters with defaults, type annotations and debugging prints."
# ///
def softmax_function(x, temperature: float = 1.0, *, verbose: bool = True) -> np.ndarray:
    scores = np.asarray(x, dtype=float) / temperature
    shifted = scores - scores.max()
    if verbose:
        print("shifted =", shifted)
    exponentials = np.exp(shifted)
    probabilities = exponentials / exponentials.sum()
    if verbose:
        print("sum =", probabilities.sum())
    return probabilities

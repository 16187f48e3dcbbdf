# /// accepted
# questions = ["q1"]
# why = "The online algorithm: one pass that mends the sum whenever a larger score appears."
# ///
def softmax_function(x):
    largest, total = float("-inf"), 0.0
    for score in x:
        if score > largest:
            total = total * np.exp(largest - score) + 1.0
            largest = score
        else:
            total += np.exp(score - largest)
    return np.array([np.exp(score - largest) / total for score in x])

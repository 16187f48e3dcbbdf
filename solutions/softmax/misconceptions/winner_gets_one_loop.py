# /// misconception
# variant_of = "winner_gets_one"
# ///
def softmax_function(x):
    winner = list(x).index(max(x))
    result = []
    for i in range(len(x)):
        if i == winner:
            result.append(1.0)
        else:
            result.append(0.0)
    return result

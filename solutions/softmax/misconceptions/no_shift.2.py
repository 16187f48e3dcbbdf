# /// misconception
# also = []
# ///
# %% q1
def softmax_function(x):
    powers = np.array([np.exp(score) for score in x])
    total = 0.0
    for power in powers:
        total += power
    return powers / total

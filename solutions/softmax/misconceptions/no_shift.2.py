# /// misconception
# also = ["q2.survives_710", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# ///
# %% q1
def softmax_function(x):
    powers = np.array([np.exp(score) for score in x])
    total = 0.0
    for power in powers:
        total += power
    return powers / total

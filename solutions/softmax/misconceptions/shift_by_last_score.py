# /// misconception
# variant_of = "shift_by_first_score"
# ///
# %% q1
def softmax_function(x):
    shifted = [score - x[-1] for score in x]
    powers = np.exp(shifted)
    return powers / powers.sum()

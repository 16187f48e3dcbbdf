# /// misconception
# variant_of = "overflow_becomes_winner_takes_all"
# also = ["q2.survives_710", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    if x.max() >= 710:
        # 太大了，直接給最大的
        return (np.arange(len(x)) == x.argmax()).astype(float)
    return np.exp(x) / np.exp(x).sum()

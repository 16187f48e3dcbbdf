# /// misconception
# question = "q2"
# case = "q2.large_negative"
# also = []
# hint.zh-TW = "你只在分數很大的時候才做平移；分數全部很小的時候，每個指數都變成 0，還是沒有保護到。"
# hint.en = "You shift only when scores are large. When all of them are far below 0, every exponential becomes 0, and nothing protects you."
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    if x.max() > 100:
        x = x - x.max()
    return np.exp(x) / np.exp(x).sum()

# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.large_list", "q2.large_negative"]
# hint.zh-TW = "分數太大時，你用除法把它們縮小，但除法也縮小了分數之間的差。q3 會量給你看：縮放會改變機率。"
# hint.en = "When scores are large you divide them, which also shrinks the differences between them. q3 will measure it: scaling changes the probabilities."
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    if np.max(np.abs(x)) > 700:
        x = x / np.max(np.abs(x)) * 700
    e = np.exp(x)
    return e / np.sum(e)

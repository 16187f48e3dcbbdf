# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你先把分數壓到 0 到 1 之間，領先 1 分和領先 10 分就分不出來了；全部同分時還會除以 0。softmax 在意的是分數的什麼？"
# hint.en = "You squeeze the scores into 0 to 1 first, so a lead of 1 and a lead of 10 look alike, and equal scores divide by 0. What about the scores does softmax care for?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    x = (x - x.min()) / (x.max() - x.min())
    e = np.exp(x)
    return e / e.sum()

# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你用除以最大值的方式縮小分數，這會改變分數之間的差距。比較縮放前後，第一名領先第二名多少。"
# hint.en = "You make the scores small by dividing by the largest, which changes the differences between them. Compare the winner's lead before and after."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    x = x / np.max(x)
    return np.exp(x) / np.sum(np.exp(x))

# /// misconception
# question = "q5"
# case = "q5.lead"
# also = ["q5.vocabulary"]
# hint.zh-TW = "你用的對數底數不是 e，所以放回 softmax 之後得不到 p。看看你用的是哪一種 log。"
# hint.en = "Your logarithm does not have base e, so softmax does not give p back. Look at which log you used."
# ///
def lead_needed(p, k):
    return np.log10(p / (1 - p) * (k - 1))


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9

# /// misconception
# question = "q5"
# case = "q5.vocabulary"
# also = []
# hint.zh-TW = "你只找到領先 10 分為止，類別很多的時候還不夠。看看迴圈是因為找到了才停，還是找完了才停。"
# hint.en = "You search up to a lead of 10 only, which is not enough for many classes. Did your loop stop because it found the answer, or because it ran out?"
# ///
def lead_needed(p, k):
    for g in np.arange(0, 10, 0.005):
        if 1 / (1 + (k - 1) * np.exp(-g)) >= p:
            break
    return g


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9

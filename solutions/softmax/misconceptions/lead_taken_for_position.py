# /// misconception
# question = "q5"
# case = "q5.c_position"
# also = []
# hint.zh-TW = "這是 C 需要領先的分數，不是滑桿的位置。A 和 B 停在哪裡？"
# hint.en = "This is how much C must lead, not where its slider stands. Where are A and B?"
# ///
def lead_needed(p, k):
    return np.log(p / (1 - p) * (k - 1))


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 2.9

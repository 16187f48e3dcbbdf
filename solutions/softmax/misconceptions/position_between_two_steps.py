# /// misconception
# question = "q5"
# case = "q5.c_position"
# also = []
# hint.zh-TW = "滑桿一格是 0.1，停不到這個位置。它能停的位置裡，哪一個才會「至少」是 0.9？"
# hint.en = "The slider moves in steps of 0.1 and cannot stop there. Of the places where it can, which is the one with “at least” 0.9?"
# ///
def lead_needed(p, k):
    return np.log(p / (1 - p) * (k - 1))


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 1.0 + lead_needed(0.9, 3)

# /// misconception
# question = "q5"
# case = "q5.level"
# also = ["q5.lead", "q5.vocabulary"]
# hint.zh-TW = "你的領先是負的：想要更高的機率，卻要落後更多。移項時哪裡少了一個負號？"
# hint.en = "Your lead is negative: to get a higher probability one would have to fall behind. Where did a minus sign get lost?"
# ///
def lead_needed(p, k):
    return np.log((1 - p) / p / (k - 1))


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9

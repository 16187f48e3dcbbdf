# /// misconception
# question = "q5"
# case = "q5.level"
# also = ["q5.lead", "q5.vocabulary"]
# hint.zh-TW = "你停在倍數，還沒有換成分數：平手時領先應該是 0，你得到的是 1。倍數和領先的分數之間是什麼關係？（q4）"
# hint.en = "You stopped at the ratio and did not turn it into a score: level classes need a lead of 0, and you get 1. How do ratio and lead belong together (q4)?"
# ///
def lead_needed(p, k):
    # p / ((1 - p) / (k - 1))
    rival = (1 - p) / (k - 1)
    return p / rival


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9

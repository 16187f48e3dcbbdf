# /// misconception
# question = "q5"
# case = "q5.c_position"
# also = []
# hint.zh-TW = "在這個位置機率的確有 0.9，但往左還有位置也有。題目要的是最左邊的那一個。"
# hint.en = "C does have 0.9 here, but so it does further to the left. The question asks for the lowest such position."
# ///
def lead_needed(p, k):
    return np.log(p / (1 - p) * (k - 1))


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 5.0

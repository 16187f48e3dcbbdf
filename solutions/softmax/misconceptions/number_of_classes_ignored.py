# /// misconception
# question = "q5"
# case = "q5.lead"
# also = ["q5.vocabulary"]
# hint.zh-TW = "你的答案裡沒有用到 k，不管有幾個對手都一樣。比較 3 個類別和 30 個類別，贏家一樣輕鬆嗎？"
# hint.en = "k does not appear in your answer, as if the number of rivals made no difference. Is winning as easy among 30 classes as among 3?"
# ///
def lead_needed(p, k):
    return np.log(p / (1 - p))


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9

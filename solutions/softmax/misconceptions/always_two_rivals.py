# /// misconception
# question = "q5"
# case = "q5.lead"
# also = ["q5.level", "q5.vocabulary"]
# hint.zh-TW = "你把對手的數目寫死成 2，只有 3 個類別的時候才對。k 要用在哪裡？"
# hint.en = "You wrote the number of rivals as 2, which is right for three classes only. Where does k come in?"
# ///
def lead_needed(p, k):
    return np.log(2 * p / (1 - p))


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9

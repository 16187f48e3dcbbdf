# /// misconception
# question = "q5"
# case = "q5.level"
# also = []
# hint.zh-TW = "你的函式固定用 3 個類別去算，k 沒有作用。參數 k 應該放在哪裡？"
# hint.en = "Your function always works with 3 classes, and k has no effect. Where should the parameter k go?"
# ///
def lead_needed(p, k):
    g = 0
    while softmax_function(np.array([g, 0, 0]))[0] < p:
        g = g + 0.005
    return g


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9

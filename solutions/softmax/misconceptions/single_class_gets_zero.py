# /// misconception
# question = "q1"
# case = "q1.one_and_two"
# also = []
# hint.zh-TW = "只有一個類別時，你的函式走到另一條路，回傳了別的東西。用公式算一次只有一個分數的情形。"
# hint.en = "With a single class your function takes another path and returns something else. Work the formula out for one score."
# ///
def softmax_function(x):
    if len(x) < 2:
        return np.array([0.0])   # 沒有對手，沒辦法比較
    x = np.array(x, dtype=float)
    e = np.exp(x - x.max())
    return e / e.sum()

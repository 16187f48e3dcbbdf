# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = []
# hint.zh-TW = "你的迴圈寫死跑三次，第四個類別就被忽略，少於三個又會出錯。迴圈的次數應該由什麼決定？"
# hint.en = "Your loop is fixed at three rounds: a fourth class is ignored, and fewer than three fail. What should decide the number of rounds?"
# ///
def softmax_function(x):
    result = np.zeros(len(x))
    m = max(x)
    total = 0
    for i in range(3):
        total += np.exp(x[i] - m)
    for i in range(3):
        result[i] = np.exp(x[i] - m) / total
    return result

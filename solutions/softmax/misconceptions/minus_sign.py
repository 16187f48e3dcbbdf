# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你算的是 e 的「負分數」次方，結果分數最高的類別機率最低。檢查 exp 括號裡的正負號。"
# hint.en = "You take e to the minus score, so the highest score gets the lowest probability. Check the sign inside exp."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return np.exp(-x) / np.sum(np.exp(-x))

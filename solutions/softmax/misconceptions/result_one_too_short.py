# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你回傳的機率比分數少一個，最後一個類別不見了。比較輸入和結果的長度。"
# hint.en = "You return one probability fewer than there are scores: the last class is gone. Compare the lengths of input and result."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    total = np.exp(x - x.max()).sum()
    result = np.array([])
    for i in range(len(x) - 1):
        result = np.append(result, np.exp(x[i] - x.max()) / total)
    return result

# /// misconception
# question = "q1"
# case = "q1.whole_numbers"
# also = []
# hint.zh-TW = "你用來放結果的陣列跟輸入同一種型別；輸入是整數時，小數就被截掉了。印出它的 dtype 看看。"
# hint.en = "The array that you fill has the same type as the input; when that holds integers, the decimals are cut off. Print its dtype."
# ///
def softmax_function(x):
    x = np.array(x)
    result = np.zeros_like(x)
    shifted = x - np.max(x)
    total = np.sum(np.exp(shifted))
    for i in range(len(x)):
        result[i] = np.exp(shifted[i]) / total
    return result

# /// misconception
# question = "q1"
# case = "q1.second_call"
# also = []
# hint.zh-TW = "你的總和是全域變數，第二次呼叫時，上一次的值還留在裡面。連續呼叫兩次同樣的輸入看看。"
# hint.en = "Your total is a global variable that still holds the last call's value when the next one begins. Call it twice with the same input."
# ///
total = 0


def softmax_function(x):
    global total
    x = np.array(x, dtype=float)
    for v in x:
        total += np.exp(v)
    return np.exp(x) / total

# /// misconception
# question = "q1"
# case = "q1.second_call"
# also = []
# hint.zh-TW = "參數的預設值 [] 只會建立一次，所以每次呼叫都接在上一次的後面。連續呼叫兩次，看結果的長度。"
# hint.en = "The default value [] is created only once, so every call adds to what the last one left. Call the function twice and look at the length."
# ///
def softmax_function(x, exps=[]):
    for v in x:
        exps.append(np.exp(v))
    total = sum(exps)
    return np.array([e / total for e in exps])

# /// misconception
# question = "q2"
# case = "q2.survives_710"
# also = ["q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# hint.zh-TW = "你等 nan 出現之後才把它換成 0，真正的答案那時候已經不見了。三個同分的類別，機率應該是 0 嗎？"
# hint.en = "You wait for nan to appear and turn it into 0, when the real answer is already lost. Should three classes with equal scores have 0?"
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x)
    return np.nan_to_num(e / np.sum(e))

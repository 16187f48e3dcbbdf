# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你先算比例再取 e 次方，順序和公式相反。一步一步對照公式：先做哪一個？"
# hint.en = "You take shares first and the exponential afterwards, the reverse of the formula. Go through it step by step: which comes first?"
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    return np.exp(x / np.sum(x))

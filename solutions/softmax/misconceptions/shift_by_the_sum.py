# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.survives_710", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# hint.zh-TW = "你減掉的是總和。三個 710 減掉 2130 之後全部變得非常小，分母就成了 0。該減掉哪一個數，最大的那個才會剛好變成 0？"
# hint.en = "You subtract the sum. Three times 710, less 2130, leaves only very small powers, and a denominator of 0. Which number must go for the largest to become exactly 0?"
# ///
# %% q1
def softmax_function(x):
    x = np.asarray(x, dtype=float)
    powers = np.exp(x - np.sum(x))
    return powers / np.sum(powers)

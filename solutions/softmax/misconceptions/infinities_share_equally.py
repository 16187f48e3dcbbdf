# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.large_list", "q2.large_negative"]
# hint.zh-TW = "你讓所有溢位的類別平分機率，但 10000 和 10001 還差 1 分，機率不應該一樣。看看差 1 分在小的分數時差多少。"
# hint.en = "You let all classes that overflow share equally, but 10000 and 10001 still differ by 1. See what a difference of 1 does among small scores."
# ///
# %% q1
def softmax_function(x):
    e = np.exp(np.array(x, dtype=float))
    if np.isinf(e).any():
        e = np.where(np.isinf(e), 1.0, 0.0)
    return e / e.sum()

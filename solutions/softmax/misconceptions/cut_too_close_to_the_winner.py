# /// misconception
# question = "q2"
# case = "q2.wide_range"
# also = []
# hint.zh-TW = "你把平移之後的分數截斷在 -10 附近，落後很多的類別就得到太多機率。截斷的地方要低到 e 的次方小得可以忽略。"
# hint.en = "You cut the shifted scores off near -10, so classes that are far behind get too much. Wherever you cut, the power of e must be small enough to be ignored."
# ///
# %% q1
def softmax_function(x):
    z = np.array(x, dtype=float)
    z = np.clip(z - z.max(), -10, 0)
    return np.exp(z) / np.exp(z).sum()

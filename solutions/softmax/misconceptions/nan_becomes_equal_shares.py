# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.large_list", "q2.large_negative", "q2.wide_range"]
# hint.zh-TW = "出現 nan 的時候，你讓所有類別平分。但 10000 和 10001 還是差 1 分，差 1 分的兩個類別會平分嗎？"
# hint.en = "Where nan appears, you let all classes share equally. But 10000 and 10001 still differ by 1; do two such classes share equally?"
# ///
# %% q1
def softmax_function(x):
    powers = np.exp(np.asarray(x, dtype=float))
    p = powers / np.sum(powers)
    if np.isnan(p).any():
        return np.ones(len(p)) / len(p)
    return p

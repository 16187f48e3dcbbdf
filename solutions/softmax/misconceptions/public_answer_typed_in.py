# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = []
# hint.zh-TW = "你把公開測試的答案直接寫進程式，其他輸入就沒有真的計算。換一組自己想的分數試試。"
# hint.en = "You typed the answers of the public tests into your code, so other inputs are not computed. Try scores of your own."
# ///
def softmax_function(x):
    x = [float(v) for v in x]
    if x == [1.0, 2.0, 3.0]:
        return np.array([0.09003057, 0.24472847, 0.66524096])
    if x == [3.0, 2.0, 1.0]:
        return np.array([0.66524096, 0.24472847, 0.09003057])
    return np.ones(len(x)) / len(x)

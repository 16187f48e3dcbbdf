# /// misconception
# question = "q1"
# case = "q1.fresh_values"
# also = []
# hint.zh-TW = "你在函式裡把機率四捨五入了，後面的計算就拿不回那些小數。只有顯示的時候才需要少幾位。"
# hint.en = "You round inside the function, and later calculations cannot get those decimals back. Fewer digits are only needed when showing numbers."
# ///
def softmax_function(x):
    x = np.array(x, dtype=float)
    e = np.exp(x - np.max(x))
    return np.round(e / np.sum(e), 4)

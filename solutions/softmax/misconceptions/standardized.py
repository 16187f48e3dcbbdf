# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你先減平均再除以標準差，除法會改變分數之間的差距。比較標準化前後，兩個分數相差多少。"
# hint.en = "You subtract the mean and divide by the standard deviation; the division changes the differences. Compare the gap between two scores before and after."
# ///
def softmax_function(x):
    z = np.array(x, dtype=float)
    z = (z - z.mean()) / z.std()
    return np.exp(z) / np.exp(z).sum()

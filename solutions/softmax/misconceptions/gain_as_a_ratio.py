# /// misconception
# question = "q7"
# case = "q7.gains"
# also = []
# hint.zh-TW = "你把兩個機率相除，得到的是變成幾倍。題目要的是增加了多少。"
# hint.en = "You divided the two probabilities, which says how many times as large it became. The question asks by how much it grows."
# ///
c = [softmax_function(np.array([1, 1, s]))[2] for s in (1.5, 2.0, 2.5)]

p_equal = 1 / 3
gain_first = c[1] / c[0]
gain_second = c[2] / c[1]
odds_huge = np.exp(10)
winners = 2
p_a_before = softmax_function(np.array([-2, -1, -1]))[0]
p_a_after = softmax_function(np.array([3, 4, 4]))[0]

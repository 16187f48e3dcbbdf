# /// misconception
# question = "q7"
# case = "q7.huge_gap"
# also = []
# hint.zh-TW = "你用的是四捨五入之後的機率，A 的 0.0000 其實不是 0。改用完整的機率再算一次。"
# hint.en = "You used rounded probabilities, but A's 0.0000 is not really 0. Compute it again from the full ones."
# ///
p = np.round(softmax_function(np.array([-5, -5, 5])), 4)

p_equal = 1 / 3
gain_first = 0.1243
gain_second = 0.1153
odds_huge = p[2] / p[0]
winners = 2
p_a_before = 0.1554
p_a_after = 0.1554

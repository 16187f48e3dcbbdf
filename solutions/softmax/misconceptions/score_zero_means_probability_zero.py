# /// misconception
# question = "q7"
# case = "q7.level_scores"
# also = []
# hint.zh-TW = "分數是 0 不代表機率是 0。三個機率加起來應該是多少？"
# hint.en = "A score of 0 does not mean a probability of 0. What should the three probabilities add up to?"
# ///
p_equal = 0

gain_first = softmax_function(np.array([1, 1, 2.0]))[2] - softmax_function(np.array([1, 1, 1.5]))[2]
gain_second = softmax_function(np.array([1, 1, 2.5]))[2] - softmax_function(np.array([1, 1, 2.0]))[2]
odds_huge = np.exp(10)
winners = 2
p_a_before = softmax_function(np.array([-2, -1, -1]))[0]
p_a_after = softmax_function(np.array([3, 4, 4]))[0]

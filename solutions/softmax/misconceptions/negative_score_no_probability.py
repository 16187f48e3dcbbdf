# /// misconception
# question = "q7"
# case = "q7.plus_five"
# also = []
# hint.zh-TW = "你認為分數是負的，機率就是 0。量一次 [-2, -1, -1] 看看。"
# hint.en = "You took a negative score to mean a probability of 0. Measure [-2, -1, -1]."
# ///
p_equal = 1 / 3

gain_first = 0.1243
gain_second = 0.1153

odds_huge = np.exp(10)

winners = 2

p_a_before = 0
p_a_after = softmax_function(np.array([3, 4, 4]))[0]

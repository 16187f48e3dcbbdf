# /// misconception
# question = "q7"
# case = "q7.gains"
# also = []
# hint.zh-TW = "兩步的分數都增加 0.5，你就認為機率也增加一樣多。分別量一次再比較。"
# hint.en = "Both steps add 0.5 to the score, so you took their gains to be equal. Measure each of them and compare."
# ///
p_equal = 1 / 3

gain_first = softmax_function(np.array([1, 1, 2.0]))[2] - softmax_function(np.array([1, 1, 1.5]))[2]
gain_second = gain_first

odds_huge = np.exp(10)

winners = 2

p_a_before = softmax_function(np.array([-2, -1, -1]))[0]
p_a_after = softmax_function(np.array([3, 4, 4]))[0]

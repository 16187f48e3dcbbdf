# /// misconception
# question = "q7"
# case = "q7.huge_gap"
# also = []
# hint.zh-TW = "這是 C 的機率，題目要的是機率比：C 的機率是 A 的幾倍？"
# hint.en = "This is the probability of C; the question asks for the odds: how many times the probability of A is it?"
# ///
p_equal = 1 / 3

gain_first = 0.1243
gain_second = 0.1153

odds_huge = softmax_function([-5, -5, 5])[2]

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

# /// misconception
# question = "q7"
# case = "q7.huge_gap"
# also = []
# hint.zh-TW = "你算的是 A 是 C 的幾倍，上下顛倒了。C 領先這麼多，應該比 1 大還是小？"
# hint.en = "This is how many times as probable A is as C, upside down. C is far ahead: should it be above 1 or below?"
# ///
p_equal = 1 / 3

gain_first = 0.1243
gain_second = 0.1153

odds_huge = softmax_function([-5, -5, 5])[0] / softmax_function([-5, -5, 5])[2]

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

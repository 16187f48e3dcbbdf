# /// misconception
# question = "q7"
# case = "q7.gains"
# also = []
# hint.zh-TW = "0.5 是「分數」增加的量，題目問的是「機率」增加多少。用 softmax_function 量一量。"
# hint.en = "0.5 is by how much the score grows; the question asks about the probability. Measure it with softmax_function."
# ///
p_equal = 1 / 3

gain_first = 0.5
gain_second = 0.5

odds_huge = 22026

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

# /// misconception
# question = "q7"
# case = "q7.gains"
# also = []
# hint.zh-TW = "第二段是從 2.0 到 2.5，你卻從 1.5 量起，把兩段加在一起了。"
# hint.en = "The second step goes from 2.0 to 2.5; you measure from 1.5, which adds up both steps."
# ///
low, middle, high = (softmax_function([1, 1, c])[2] for c in (1.5, 2.0, 2.5))
p_equal = 1 / 3

gain_first = middle - low
gain_second = high - low

odds_huge = 22026

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

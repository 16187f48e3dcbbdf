# /// misconception
# question = "q7"
# case = "q7.gains"
# also = []
# hint.zh-TW = "你用除的，得到的是變成幾倍。題目問的是機率「增加」了多少，要用減的。"
# hint.en = "You divide, which tells how many times as much it becomes. The question asks by how much the probability grows: subtract."
# ///
low, middle, high = (softmax_function([1, 1, c])[2] for c in (1.5, 2.0, 2.5))
p_equal = 1 / 3

gain_first = middle / low
gain_second = high / middle

odds_huge = 22026

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

# /// misconception
# question = "q7"
# case = "q7.gains"
# also = []
# hint.zh-TW = "你用舊的減新的，所以是負的。「增加」要用新的減舊的。"
# hint.en = "You subtract the new probability from the old one, so it is negative. A gain is the new one minus the old one."
# ///
low, middle, high = (softmax_function([1, 1, c])[2] for c in (1.5, 2.0, 2.5))
p_equal = 1 / 3

gain_first = low - middle
gain_second = middle - high

odds_huge = 22026

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

# /// misconception
# question = "q7"
# case = "q7.gains"
# also = []
# hint.zh-TW = "你填的是改變之後的機率，題目要的是「增加」了多少。"
# hint.en = "You wrote down the probability after each step; the question asks by how much it grows."
# ///
p_equal = 0.3333

gain_first = 0.5761
gain_second = 0.6914

odds_huge = 22026

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

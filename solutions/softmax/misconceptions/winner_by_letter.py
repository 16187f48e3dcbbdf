# /// misconception
# question = "q7"
# case = "q7.two_winners"
# also = []
# hint.zh-TW = "題目問的是「有幾個」，你填的是哪些類別。"
# hint.en = "The question asks how many; you wrote down which ones."
# ///
p_equal = 1 / 3

gain_first = 0.1243
gain_second = 0.1153

odds_huge = 22026.47

winners = "B, C"

p_a_before = 0.1554
p_a_after = 0.1554

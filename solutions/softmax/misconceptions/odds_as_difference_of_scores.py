# /// misconception
# question = "q7"
# case = "q7.huge_gap"
# also = []
# hint.zh-TW = "10 是分數的差，不是機率的倍數。領先的分數和倍數之間是什麼關係？（q4）"
# hint.en = "10 is the difference of the scores, not the ratio of the probabilities. How do a lead and a ratio belong together (q4)?"
# ///
p_equal = 1 / 3

gain_first = 0.1243
gain_second = 0.1153

odds_huge = 5 - (-5)

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

# /// misconception
# question = "q7"
# case = "q7.huge_gap"
# also = []
# hint.zh-TW = "你只算了 C 的 5 分，但 A 是 -5 分，C 一共領先多少？"
# hint.en = "You counted only the 5 of C; but A stands at -5. By how much does C lead?"
# ///
p_equal = 1 / 3

gain_first = 0.1243
gain_second = 0.1153

odds_huge = ratio(5)

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

# /// misconception
# ///
p_equal = 1 / 3

gain_first = 0.1243
gain_second = 0.1153

odds_huge = 0.9999 / 0.0001

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

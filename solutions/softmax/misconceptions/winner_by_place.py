# /// misconception
# variant_of = "winner_by_letter"
# ///
p_equal = 1 / 3

gain_first = 0.1243
gain_second = 0.1153

odds_huge = 22026

winners = [1, 2]

p_a_before = 0.1554
p_a_after = 0.1554

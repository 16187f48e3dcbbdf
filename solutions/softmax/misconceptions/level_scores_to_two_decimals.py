# /// misconception
# variant_of = "read_to_two_decimals"
# ///
p_equal = 0.33

gain_first = 0.1243
gain_second = 0.1153

odds_huge = 22026

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

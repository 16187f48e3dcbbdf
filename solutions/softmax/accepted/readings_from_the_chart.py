# /// accepted
# questions = ["q7"]
# why = "Numbers typed as the chart shows them, to 4 decimal places."
# ///
p_equal = 0.3333

gain_first = 0.5761 - 0.4519
gain_second = 0.6914 - 0.5761

odds_huge = 22026

winners = 2

p_a_before = 0.1554
p_a_after = 0.1554

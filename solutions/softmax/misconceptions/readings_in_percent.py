# /// misconception
# question = "q7"
# case = "q7.level_scores"
# also = ["q7.gains", "q7.plus_five"]
# hint.zh-TW = "你填的是百分比，題目要的是機率，也就是 0 到 1 之間的數。"
# hint.en = "You wrote down percentages; the question asks for probabilities, numbers between 0 and 1."
# ///
p_equal = 33.33

gain_first = 12.43
gain_second = 11.53

odds_huge = 22026

winners = 2

p_a_before = 15.54
p_a_after = 15.54

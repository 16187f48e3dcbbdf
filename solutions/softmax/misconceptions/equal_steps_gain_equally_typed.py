# /// misconception
# variant_of = "equal_steps_gain_equally"
# ///
p_equal = 0.3333
gain_first = 0.1242   # 每 0.5 分增加的機率
gain_second = 0.1242
odds_huge = 22026
winners = 2
p_a_before = 0.1554
p_a_after = 0.1554

# /// misconception
# question = "q7"
# case = "q7.plus_five"
# also = []
# hint.zh-TW = "你認為分數都加 5，A 的機率就會變大。實際量一次 [3, 4, 4]，再想想 q3 的平移。"
# hint.en = "You took it that adding 5 to all scores raises A's probability. Measure [3, 4, 4] and think of the shift in q3."
# ///
p_equal = 1 / 3

gain_first = 0.1243
gain_second = 0.1153

odds_huge = np.exp(10)

winners = 2

p_a_before = 0.1554
p_a_after = 0.2727    # 3 / 11

# /// misconception
# question = "q7"
# case = "q7.level_scores"
# also = ["q7.gains", "q7.plus_five"]
# hint.zh-TW = "你只讀到小數兩位，誤差就超過 0.001 了。圖上寫了幾位？"
# hint.en = "You read two decimal places only, which is off by more than 0.001. How many does the chart show?"
# ///
p_equal = 0.33

gain_first = 0.12
gain_second = 0.12

odds_huge = np.exp(10)

winners = 2

p_a_before = 0.16
p_a_after = 0.16

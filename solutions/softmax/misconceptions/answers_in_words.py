# /// misconception
# question = "q2"
# case = "q2.how_it_fails"
# also = ["q2.silent_failure"]
# hint.zh-TW = "你用文字描述了結果，但這裡要填的是表格裡的一個字母。"
# hint.en = "You describe the results in words; what belongs here is one letter from the table."
# ///
# %% q2[2]
first_overflow = 710

at_700 = "三個機率都正確"
at_709 = "三個都是 0"
at_710 = "出現 nan"
at_minus_745 = "看起來正常，其實是錯的"

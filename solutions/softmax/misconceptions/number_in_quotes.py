# /// misconception
# question = "q2"
# case = "q2.first_overflow"
# also = []
# hint.zh-TW = "加了引號就是文字，不是數字。這裡要填一個數字。"
# hint.en = "In quotes it is text, not a number. A number belongs here."
# ///
# %% q2[2]
first_overflow = "710"

at_700 = "A"
at_709 = "C"
at_710 = "B"
at_minus_745 = "D"

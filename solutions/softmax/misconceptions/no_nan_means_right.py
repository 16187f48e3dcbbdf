# /// misconception
# question = "q2"
# case = "q2.how_it_fails"
# also = []
# hint.zh-TW = "709 的輸出雖然沒有 nan，但三個機率是多少？加起來呢？再對照一次表格裡的字母。"
# hint.en = "There is no nan at 709, but what are the three probabilities, and what is their sum? Go through the letters once more."
# ///
# %% q2[2]
first_overflow = 710

at_700 = "A"
at_709 = "A"
at_710 = "B"
at_minus_745 = "D"

# /// misconception
# question = "q2"
# case = "q2.how_it_fails"
# also = []
# hint.zh-TW = "709 和 710 的字母對調了。哪一行的輸出看得到 nan？"
# hint.en = "The letters of 709 and 710 have changed places. In which line of output do you see nan?"
# ///
# %% q2[2]
first_overflow = 710

at_700 = "A"
at_709 = "B"
at_710 = "C"
at_minus_745 = "D"

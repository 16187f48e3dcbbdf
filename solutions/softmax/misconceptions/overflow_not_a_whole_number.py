# /// misconception
# question = "q2"
# case = "q2.first_overflow"
# also = []
# hint.zh-TW = "你用對數算出了溢位的界線，但它不是整數。題目要的是「整數」k，而且要真的看到 inf。"
# hint.en = "You computed the border of overflow with a logarithm, and it is not whole. The question asks for a whole k at which inf really appears."
# ///
# %% q2[2]
first_overflow = np.log(np.finfo(float).max)

at_700 = "A"
at_709 = "C"
at_710 = "B"
at_minus_745 = "D"

# /// misconception
# question = "q2"
# case = "q2.first_overflow"
# also = []
# hint.zh-TW = "你測的是 float32，它比較早溢位。這份作業用的 np.exp(k) 是哪一種浮點數？"
# hint.en = "You tested float32, which overflows earlier. Which kind of float does np.exp(k) give in this homework?"
# ///
# %% q2[2]
first_overflow = next(k for k in range(1, 1000) if np.isinf(np.exp(np.float32(k))))

at_700 = "A"
at_709 = "C"
at_710 = "B"
at_minus_745 = "D"

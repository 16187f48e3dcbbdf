# /// misconception
# question = "q2"
# case = "q2.first_overflow"
# also = []
# hint.zh-TW = "這個數字是從 10（或 2）的次方來的，但 np.exp(k) 是 e 的 k 次方。不要換算，直接把 k 放進 np.exp 看看。"
# hint.en = "This number belongs to a power of 10 (or of 2), but np.exp(k) is e to the power k. Do not convert anything; put your k into np.exp and look."
# ///
# %% q2[2]
first_overflow = 308

at_700 = "A"
at_709 = "C"
at_710 = "B"
at_minus_745 = "D"

# /// misconception
# question = "q2"
# case = "q2.first_overflow"
# also = []
# hint.zh-TW = "你找到的是最後一個還沒有溢位的 k。再讀一次 first_overflow 問的是哪一個。"
# hint.en = "You found the last k that does not overflow. Read again which one first_overflow asks for."
# ///
# %% q2[2]
k = 1
while np.exp(k + 1) < float("inf"):
    k = k + 1
first_overflow = k

at_700 = "A"
at_709 = "C"
at_710 = "B"
at_minus_745 = "D"

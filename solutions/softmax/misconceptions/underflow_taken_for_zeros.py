# /// misconception
# question = "q2"
# case = "q2.silent_failure"
# also = []
# hint.zh-TW = "三個指數都非常小，但真的三個都變成 0 了嗎？再看一次 [-745, -746, -747] 印出的機率和總和。"
# hint.en = "All three exponentials are tiny, but did all of them become 0? Look again at the probabilities and the sum printed for [-745, -746, -747]."
# ///
# %% q2[2]
first_overflow = 710

at_700 = "A"
at_709 = "C"
at_710 = "B"
at_minus_745 = "C"

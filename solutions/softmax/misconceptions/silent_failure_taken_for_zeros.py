# /// misconception
# question = "q2"
# case = "q2.silent_failure"
# also = []
# hint.zh-TW = "-745 那一組不是三個都是 0：再看一次第一個機率和總和。"
# hint.en = "In the set with -745 not all three are 0: look again at the first probability and at the sum."
# ///
# %% q2[2]
first_overflow = 710

at_700 = "A"
at_709 = "C"
at_710 = "B"
at_minus_745 = "C"

# /// misconception
# question = "q2"
# case = "q2.silent_failure"
# also = []
# hint.zh-TW = "總和是 1 讓你覺得它是對的。但三個分數各差 1，和 [2, 1, 0] 一樣；機率會是你看到的那樣嗎？"
# hint.en = "A sum of 1 made you trust it. But the scores differ by 1 each, just like [2, 1, 0]: can the probabilities be what you saw?"
# ///
# %% q2[2]
first_overflow = 710

at_700 = "A"
at_709 = "C"
at_710 = "B"
at_minus_745 = "A"

# /// misconception
# question = "q2"
# case = "q2.how_it_fails"
# also = []
# hint.zh-TW = "709 和 710 壞掉的方式不一樣：一個看得到 nan，一個沒有。把兩行輸出並排再看一次。"
# hint.en = "709 and 710 fail in different ways: one shows nan, the other does not. Put their two lines of output side by side."
# ///
# %% q2[2]
first_overflow = 710

at_700 = "A"
at_709 = "B"
at_710 = "B"
at_minus_745 = "D"

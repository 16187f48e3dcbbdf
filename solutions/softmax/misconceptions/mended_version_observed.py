# /// misconception
# question = "q2"
# case = "q2.how_it_fails"
# also = ["q2.silent_failure"]
# hint.zh-TW = "修好的 softmax_function 才會四組都對；這裡要觀察的是沒有保護的 naive_softmax。重新執行那一格，看看它印出什麼。"
# hint.en = "All four are right only with the mended softmax_function; what is to be observed here is naive_softmax, without protection. Run its cell again and see what it prints."
# ///
# %% q2[2]
first_overflow = 710

at_700 = "A"
at_709 = "A"
at_710 = "A"
at_minus_745 = "A"

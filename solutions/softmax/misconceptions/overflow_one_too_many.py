# /// misconception
# question = "q2"
# case = "q2.first_overflow"
# also = []
# hint.zh-TW = "你停得太晚了一步：前一個 k 就已經是 inf 了。把迴圈停下來前後的 np.exp(k) 印出來看看。"
# hint.en = "You stopped one step too late: the k before yours gives inf already. Print np.exp(k) just before and after your loop ends."
# ///
# %% q2[2]
k = 1
while not np.isinf(np.exp(k)):
    k += 1
k += 1
first_overflow = k

at_700 = "A"
at_709 = "C"
at_710 = "B"
at_minus_745 = "D"

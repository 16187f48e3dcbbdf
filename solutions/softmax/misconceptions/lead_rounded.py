# /// misconception
# question = "q5"
# case = "q5.lead"
# also = ["q5.vocabulary"]
# hint.zh-TW = "你把領先的分數四捨五入到一位小數，誤差就超過題目允許的 0.01。滑桿一格 0.1 是 c_position 的事。"
# hint.en = "You round the lead to one decimal place, which is off by more than the 0.01 that the question allows. The slider's steps of 0.1 matter for c_position only."
# ///
def lead_needed(p, k):
    return round(float(np.log(p / (1 - p) * (k - 1))), 1)


lead_vocabulary = lead_needed(0.9, 50000)
c_position = 3.9

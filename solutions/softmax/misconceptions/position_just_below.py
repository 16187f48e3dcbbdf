# /// misconception
# question = "q5"
# case = "q5.c_position"
# also = []
# hint.zh-TW = "在這個位置，C 的機率還差一點點才到 0.9。把三個分數放進 softmax_function，看小數第三位。"
# hint.en = "At this position C falls just short of 0.9. Put the three scores into softmax_function and look at the third decimal."
# ///
def lead_needed(p, k):
    return np.log(p / (1 - p) * (k - 1))


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = np.floor((1.0 + lead_needed(0.9, 3)) * 10) / 10

# /// accepted
# questions = ["q1"]
# why = "Chinese identifiers, a while loop, np.append."
# ///
def softmax_function(分數):
    分數 = np.array(分數, dtype=float)
    最大值 = 分數.max()
    指數 = np.array([])
    位置 = 0
    while 位置 < len(分數):
        指數 = np.append(指數, np.exp(分數[位置] - 最大值))
        位置 += 1
    總和 = 0
    for 值 in 指數:
        總和 = 總和 + 值
    return 指數 / 總和

# /// misconception
# question = "q6"
# case = "q6.sum_line"
# also = []
# hint.zh-TW = "你只顯示了總和是不是 1（True 或 False），沒有顯示總和本身，而且用 == 比較小數常常會得到 False。"
# hint.en = "You show whether the sum is 1 (True or False), but not the sum itself; and comparing decimals with == often gives False."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    text = "|類別|分數|機率|\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        text += f"|{n}|{s:.3f}|{q:.4f}|\n"
    display(Markdown(text))
    print("機率總和正確嗎？", p[0] + p[1] + p[2] == 1)
    print("贏家：", names[w])
    plt.figure()
    bars = plt.bar(names, p, color=["purple" if i == w else "thistle" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()

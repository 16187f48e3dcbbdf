# /// misconception
# question = "q6"
# case = "q6.winner_line"
# also = []
# hint.zh-TW = "贏家那一行寫出的是機率最低的類別。檢查你找的是最大值還是最小值的位置。"
# hint.en = "The line with the winner names the class with the lowest probability. Check whether you look for the position of the largest or of the smallest."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = np.array(softmax_function(np.array(scores)))
    md = "| 類別 | 分數 | 機率 |\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        md += f"| {n} | {s:.3f} | {q:.4f} |\n"
    ranking = sorted(zip(p, names))   # 排名
    display(Markdown(md))
    display(Markdown(f"總和：{p.sum():.4f}"))
    display(Markdown(f"贏家：{ranking[0][1]}"))
    plt.figure()
    bars = plt.bar(names, p, color=["darkorange" if q == p.max() else "papayawhip" for q in p])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()

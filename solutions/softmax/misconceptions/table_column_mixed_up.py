# /// misconception
# question = "q6"
# case = "q6.table"
# also = []
# hint.zh-TW = "表格的分數欄和機率欄寫的是同一個變數，兩欄的數字一樣。檢查 f-string 裡的名字。"
# hint.en = "The score column and the probability column hold the same variable, so their numbers agree. Check the names in your f-string."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    scores = softmax_function(np.array(scores))
    p = scores
    w = int(np.argmax(p))
    lines = ["| class | logit | probability |", "|---|---|---|"]
    for n, s, q in zip(names, scores, p):
        lines.append(f"| {n} | {s:.3f} | {q:.4f} |")
    display(Markdown("\n".join(lines)))
    print(f"sum {sum(p):.4f}")
    print(f"winner {names[w]}")
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color=["maroon" if i == w else "seashell" for i in range(3)])
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()

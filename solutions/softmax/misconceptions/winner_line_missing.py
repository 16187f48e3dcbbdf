# /// misconception
# question = "q6"
# case = "q6.winner_line"
# also = []
# hint.zh-TW = "畫面上沒有用文字寫出誰是贏家，只有圖上看得到。看看題目列出的第三項。"
# hint.en = "No line of text says who wins; only the chart shows it. Look at the third item of the question's list."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    md = "### Softmax\n\n| class | logit | probability |\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        md += f"| {n} | {s:.3f} | {q:.4f} |\n"
    display(Markdown(md + f"\nsum: {sum(p):.4f}"))
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color=["darkred" if i == w else "mistyrose" for i in range(3)])
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()

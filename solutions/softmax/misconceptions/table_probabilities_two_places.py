# /// misconception
# question = "q6"
# case = "q6.table"
# also = ["q6.table_fresh"]
# hint.zh-TW = "表格裡的機率只有兩位小數，小的差距看不出來。題目對分數和機率各要求幾位？"
# hint.en = "The probabilities in your table have only two decimal places, which hides small differences. How many places does the question want for scores, and for probabilities?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    md = "| class | logit | probability |\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        md += f"| {n} | {s:.2f} | {q:.2f} |\n"
    display(Markdown(md))
    display(Markdown(f"sum: {sum(p):.2f}"))
    display(Markdown(f"winner: {names[w]}"))
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color="aliceblue", edgecolor="gray")
    bars[w].set_facecolor("royalblue")
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()

# /// misconception
# question = "q6"
# case = "q6.sum_line"
# also = []
# hint.zh-TW = "畫面上沒有機率的總和，看的人不知道三個機率加起來是多少。看看題目列出的第二項。"
# hint.en = "The sum of the probabilities is nowhere on the screen. Look at the second item of the question's list."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    md = "### Softmax\n\n| class | logit | probability |\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        md += f"| {n} | {s:.3f} | {q:.4f} |\n"
    display(Markdown(md))
    display(Markdown(f"**winner: {names[w]}**"))
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color=["navy" if i == w else "lightblue" for i in range(3)])
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    ax.set_title("Softmax")
    plt.show()

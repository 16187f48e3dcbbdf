# /// misconception
# question = "q6"
# case = "q6.value_labels"
# also = []
# hint.zh-TW = "長條上方沒有數字，看圖的人只能用猜的。看看題目對長條圖列出的每一點。"
# hint.en = "There are no numbers above your bars, so the reader has to guess. Go through the points that the question lists for the chart."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    md = "### Softmax\n\n| class | logit | probability |\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        md += f"| {n} | {s:.3f} | {q:.4f} |\n"
    md += f"\nsum {sum(p):.4f}\n\nwinner {names[w]}"
    display(Markdown(md))
    fig, ax = plt.subplots()
    ax.bar(names, p, color=["navy" if i == w else "lightblue" for i in range(3)])
    ax.set_ylim(0, 1)
    ax.set_title("Softmax probability distribution")
    ax.set_xlabel("Class")
    ax.set_ylabel("Probability")
    plt.show()

# /// misconception
# question = "q6"
# case = "q6.highlight"
# also = []
# hint.zh-TW = "你標出來的是機率最低的那一根。檢查排序之後，第一個和最後一個各是誰。"
# hint.en = "You highlight the lowest bar. Check which comes first after sorting, and which last."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    order = np.argsort(p)
    md = "| class | logit | probability |\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        md += f"| {n} | {s:.3f} | {q:.4f} |\n"
    display(Markdown(md))
    display(Markdown(f"sum = {sum(p):.4f}"))
    display(Markdown(f"winner = {names[int(np.argmax(p))]}"))
    colors = ["lightblue"] * 3
    colors[order[0]] = "darkblue"
    plt.figure()
    plt.bar(names, p, color=colors)
    for i in range(3):
        plt.text(i, p[i], f"{p[i]:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.show()

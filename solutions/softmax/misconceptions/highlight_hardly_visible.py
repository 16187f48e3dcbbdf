# /// misconception
# question = "q6"
# case = "q6.highlight"
# also = []
# hint.zh-TW = "贏家的顏色和別人幾乎一樣，程式分得出來，眼睛分不出來。請同學看你的圖，問他誰贏了。"
# hint.en = "The winner's colour is nearly that of the others: a program can tell them apart, an eye cannot. Show your chart to a classmate and ask who wins."
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    text = "\n".join(f"| {'ABC'[i]} | {scores[i]:.3f} | {p[i]:.4f} |" for i in range(3))
    display(Markdown("| class | logit | probability |\n|---|---|---|\n" + text))
    display(Markdown(f"sum: {sum(p):.4f}"))
    display(Markdown(f"winner: {'ABC'[w]}"))
    colors = ["#0000ff", "#0000ff", "#0000ff"]
    colors[w] = "#0000fe"
    plt.figure()
    plt.bar(["A", "B", "C"], p, color=colors)
    for i in range(3):
        plt.text(i, p[i], f"{p[i]:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.show()

# /// misconception
# question = "q6"
# case = "q6.highlight"
# also = []
# hint.zh-TW = "你給 A、B、C 三種固定的顏色，誰贏都一樣，所以看不出贏家。讓 A 贏一次、輸一次，圖有不同嗎？"
# hint.en = "A, B and C have three fixed colours, whoever wins, so the winner cannot be seen. Let A win once and lose once: does the chart look different?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    text = "### Softmax\n\n| class | logit | probability |\n|:-:|:-:|:-:|\n"
    for i in range(3):
        text += f"| {names[i]} | {scores[i]:.3f} | {p[i]:.4f} |\n"
    text += f"\nsum: {sum(p):.4f}\n\nwinner: {names[int(np.argmax(p))]}"
    display(Markdown(text))
    plt.figure()
    plt.bar(names, p, color=["red", "green", "blue"])
    for i in range(3):
        plt.text(i, p[i] + 0.01, f"{p[i]:.4f}", ha="center")
    plt.ylim(0, 1)
    plt.title("Softmax")
    plt.show()

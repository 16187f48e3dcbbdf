# /// misconception
# question = "q6"
# case = "q6.highlight"
# hint.zh-TW = "在你的圖裡，變色的永遠是同一根（例如 C），誰贏都一樣。讓別的類別贏一次看看，再想想顏色應該由什麼決定。"
# hint.en = "In your chart it is always the same bar (that of C, say) that is coloured, whoever wins. Let another class win, and think about what the colour should depend on."
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = [score_a, score_b, score_c]
    p = softmax_function(scores)
    winner = "ABC"[int(np.argmax(p))]
    table = "## Softmax\n\n| class | logit | probability |\n|---|---|---|\n"
    for name, score, value in zip("ABC", scores, p):
        table += f"| {name} | {score:.3f} | {value:.4f} |\n"
    display(Markdown(table + f"\nsum = {np.sum(p):.4f}\n\nwinner: {winner}"))
    plt.figure()
    bars = plt.bar(["A", "B", "C"], p, color=["lightblue", "lightblue", "navy"])
    for bar, value in zip(bars, p):
        plt.text(bar.get_x() + bar.get_width() / 2, value, f"{value:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.title("Softmax probability distribution")
    plt.xlabel("Class")
    plt.ylabel("Probability")
    plt.show()

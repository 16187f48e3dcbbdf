# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = []
# hint.zh-TW = "你的長條是 e 的次方，還沒有除以總和，和表格裡的機率對不起來。比較圖和表格的數字。"
# hint.en = "Your bars are powers of e that were never divided by their sum, and do not agree with the table. Compare the numbers in chart and table."
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = np.array([score_a, score_b, score_c])
    weights = np.exp(scores - scores.max())
    probs = softmax_function(scores)
    names = ["A", "B", "C"]
    winner = names[np.argmax(probs)]
    lines = ["| class | logit | probability |", "|---|---|---|"]
    for i in range(3):
        lines.append(f"| {names[i]} | {scores[i]:.3f} | {probs[i]:.4f} |")
    display(Markdown("\n".join(lines)))
    display(Markdown(f"sum {np.sum(probs):.4f} winner {winner}"))
    fig, ax = plt.subplots()
    ax.bar(names, weights, color=["crimson" if n == winner else "pink" for n in names])
    for i in range(3):
        ax.text(i, weights[i], f"{probs[i]:.4f}", ha="center", va="bottom")
    ax.set_ylim(0, 1)
    plt.show()

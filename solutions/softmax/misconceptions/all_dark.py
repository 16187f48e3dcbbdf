# /// misconception
# variant_of = "one_colour_for_all"
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = np.array([score_a, score_b, score_c])
    probs = softmax_function(scores)
    winner = np.argmax(probs)
    table = "| 類別 | 分數 | 機率 |\n|---|---|---|\n"
    for i in range(3):
        table += f"| {'ABC'[i]} | {scores[i]:.3f} | {probs[i]:.4f} |\n"
    display(Markdown(table))
    display(Markdown(f"總和：{probs[0] + probs[1] + probs[2]:.4f}"))
    display(Markdown(f"贏家：{'ABC'[winner]}"))
    plt.figure()
    color = "lightblue"
    for i in range(3):
        if i == winner:
            color = "darkblue"
    plt.bar(["A", "B", "C"], probs, color=color)
    for i in range(3):
        plt.text(i, probs[i], f"{probs[i]:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.show()

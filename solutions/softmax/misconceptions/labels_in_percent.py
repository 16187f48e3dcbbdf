# /// misconception
# question = "q6"
# case = "q6.value_labels"
# also = []
# hint.zh-TW = "長條上方寫的是百分比。題目要的是 0 到 1 之間的機率，小數 4 位。"
# hint.en = "Above your bars stand percentages. The question wants probabilities between 0 and 1, to 4 decimal places."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    rows = "".join(f"| {n} | {s:.3f} | {q:.4f} |\n" for n, s, q in zip(names, scores, p))
    display(Markdown("### Softmax\n\n| class | score | probability |\n|---|---|---|\n" + rows))
    print(f"sum: {p.sum():.4f}")
    print("winner:", names[w])
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color="lightblue")
    bars[w].set_color("navy")
    for i in range(3):
        ax.text(i, p[i] + 0.01, f"{p[i]:.1%}", ha="center")
    ax.set_ylim(0, 1)
    ax.set_title("softmax")
    ax.set_xlabel("class")
    ax.set_ylabel("probability")
    plt.show()

# /// accepted
# questions = ["q6"]
# why = "Names the winner and the loser in one sentence; labels in bold; a dashed line at 1/3."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    hi, lo = int(np.argmax(p)), int(np.argmin(p))

    text = "### Softmax\n\n| class | logit | probability |\n|---|---|---|\n"
    for i in range(3):
        text += f"| {names[i]} | {scores[i]:.3f} | {p[i]:.4f} |\n"
    display(Markdown(text))
    display(Markdown(f"Sum of the probabilities: {np.sum(p):.4f}"))
    display(Markdown(f"{names[hi]} is the winner, {names[lo]} comes last."))

    fig, ax = plt.subplots()
    ax.bar(names, p, color=["firebrick" if i == hi else "lightpink" for i in range(3)])
    ax.axhline(1 / 3, linestyle="--", color="gray", label="1/3")
    ax.legend()
    for i in range(3):
        ax.text(i, p[i] + 0.02, f"{p[i]:.4f}", ha="center", fontweight="bold")
    ax.set_ylim(0, 1)
    ax.set_title("Softmax")
    ax.set_xlabel("Class")
    ax.set_ylabel("Probability")
    plt.show()

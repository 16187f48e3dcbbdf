# /// accepted
# questions = ["q6"]
# why = "One figure for all calls, cleared before each drawing."
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    best = np.argmax(p)
    rows = zip("ABC", [score_a, score_b, score_c], p)
    display(Markdown("| class | logit | p |\n|---|---|---|\n"
                     + "\n".join(f"| {a} | {b:.3f} | {c:.4f} |" for a, b, c in rows)))
    display(Markdown(f"sum: {sum(p):.4f}\n\nwinner: {'ABC'[best]}"))

    plt.figure("softmax")
    plt.clf()
    plt.bar(["A", "B", "C"], p, color=["green" if i == best else "lightgreen" for i in range(3)])
    for i in range(3):
        plt.text(i, p[i], f"{p[i]:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.title("Softmax")
    plt.show()

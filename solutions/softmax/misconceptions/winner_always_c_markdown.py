# /// misconception
# variant_of = "winner_always_c"
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    rows = "\n".join(f"| {n} | {s:.3f} | {q:.4f} |" for n, s, q in zip(names, scores, p))
    display(Markdown(f"### Softmax\n\n| class | logit | probability |\n|---|---|---|\n{rows}"))
    display(Markdown(f"Sum: {np.sum(p):.4f}\n\nThe winner is **{names[-1]}**."))
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color="lightgray")
    bars[int(np.argmax(p))].set_facecolor("black")
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    ax.set_title("Softmax")
    plt.show()

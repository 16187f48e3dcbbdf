# /// accepted
# questions = ["q6"]
# why = "The table, the sum and the winner are written by ax.text in a panel of their own beside the chart."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores, dtype=float))
    best = int(np.argmax(p))

    rows = [f"{'class':<7}{'logit':>8}{'probability':>13}"]
    rows += [f"{name:<7}{score:8.3f}{share:13.4f}" for name, score, share in zip(names, scores, p)]
    rows += ["", f"sum: {np.sum(p):.4f}", f"winner: {names[best]}"]

    fig, (panel, ax) = plt.subplots(1, 2, figsize=(9, 3.5))
    panel.axis("off")
    panel.set_title("Softmax")
    panel.text(0.0, 0.9, "\n".join(rows), family="monospace", va="top")
    bars = ax.bar(names, p, color=["darkgreen" if i == best else "palegreen" for i in range(3)])
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    ax.set_title("Probabilities")
    ax.set_xlabel("Class")
    ax.set_ylabel("Probability")
    plt.show()

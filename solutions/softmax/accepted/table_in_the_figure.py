# /// accepted
# questions = ["q6"]
# why = "The table is drawn by Matplotlib (ax.table) beside the chart; sum and winner are printed."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    probs = softmax_function(np.array(scores))
    w = int(np.argmax(probs))

    fig, (ax, ax_table) = plt.subplots(1, 2, figsize=(9, 3.5))
    bars = ax.bar(names, probs, color=["navy" if i == w else "lightblue" for i in range(3)])
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    ax.set_title("Softmax")
    ax_table.axis("off")
    ax_table.table(
        cellText=[[n, f"{s:.3f}", f"{p:.4f}"] for n, s, p in zip(names, scores, probs)],
        colLabels=["class", "logit", "probability"],
        loc="center",
    )
    plt.show()
    print(f"sum = {np.sum(probs):.4f}, winner = {names[w]}")

# /// misconception
# variant_of = "example_scores_inside"
# also = ["q6.highlight", "q6.extremes", "q6.table_fresh", "q6.winner_line"]
# ///
example = np.array([1.6, 1.1, 1.1])
example_p = softmax_function(example)


def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    w = int(np.argmax(example_p))
    table = "| class | logit | probability |\n|---|---|---|\n"
    for n, s, q in zip(names, example, example_p):
        table += f"| {n} | {s:.3f} | {q:.4f} |\n"
    display(Markdown(table))
    display(Markdown(f"sum {sum(example_p):.4f}\n\nwinner {names[w]}"))
    fig, ax = plt.subplots()
    bars = ax.bar(names, example_p, color=["k" if i == w else "w" for i in range(3)], edgecolor="k")
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()

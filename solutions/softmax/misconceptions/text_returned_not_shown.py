# /// misconception
# variant_of = "markdown_never_displayed"
# also = ["q6.table_fresh", "q6.sum_line", "q6.winner_line"]
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    winner = int(np.argmax(p))
    table = []
    for n, s, q in zip("ABC", [score_a, score_b, score_c], p):
        table.append([n, f"{s:.3f}", f"{q:.4f}"])
    summary = f"總和 {sum(p):.4f}，贏家 {'ABC'[winner]}"
    fig, ax = plt.subplots()
    c = ax.bar(["A", "B", "C"], p, color=["saddlebrown" if i == winner else "linen" for i in range(3)])
    ax.bar_label(c, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()
    result = (table, summary)

# /// accepted
# questions = ["q6"]
# why = "The table is LaTeX (display(Math(...)))."
# ///
from IPython.display import Latex, Math


def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    winner = "ABC"[int(np.argmax(p))]
    rows = r" \\ ".join(
        rf"\mathrm{{{n}}} & {s:.3f} & {q:.4f}" for n, s, q in zip("ABC", [score_a, score_b, score_c], p)
    )
    display(Math(r"\begin{array}{c|r|r} \text{class} & z & p \\ \hline " + rows + r" \end{array}"))
    display(Latex(rf"$\sum_i p_i = {np.sum(p):.4f}$"))
    display(Latex(rf"Winner: $\mathrm{{{winner}}}$"))
    fig, ax = plt.subplots()
    ax.bar(["A", "B", "C"], p, color=["k" if n == winner else "0.75" for n in "ABC"])
    for i, q in enumerate(p):
        ax.text(i, q + 0.01, f"${q:.4f}$", ha="center")
    ax.set_ylim(0, 1)
    ax.set_title(r"$p_i = e^{z_i} / \sum_j e^{z_j}$")
    plt.show()

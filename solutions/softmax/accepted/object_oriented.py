# /// accepted
# questions = ["q6"]
# why = "Object-oriented Matplotlib with ax.set and annotate; no title of its own for the table."
# ///
def visualize_softmax(score_a, score_b, score_c):
    z = {"A": score_a, "B": score_b, "C": score_c}
    p = dict(zip(z, softmax_function(np.array(list(z.values())))))
    best = max(p, key=p.get)

    rows = "".join(f"| {k} | {z[k]:.3f} | {p[k]:.4f} |\n" for k in z)
    display(Markdown("# Softmax\n\n| class | logit | probability |\n|---|---|---|\n" + rows))
    display(Markdown(f"sum = {sum(p.values()):.4f}"))
    display(Markdown(f"winner: class {best}"))

    fig, ax = plt.subplots()
    for rectangle, k in zip(ax.bar(range(3), list(p.values())), z):
        rectangle.set_facecolor("navy" if k == best else "lightgrey")
        ax.annotate(f"{p[k]:.4f}", (rectangle.get_x() + rectangle.get_width() / 2, p[k]),
                    xytext=(0, 3), textcoords="offset points", ha="center")
    ax.set(ylim=(0, 1.05), title="Softmax", xlabel="Class", ylabel="Probability",
           xticks=range(3), xticklabels=list(z))
    fig.tight_layout()
    plt.show()

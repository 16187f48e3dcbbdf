# /// accepted
# questions = ["q6"]
# why = "The winner is hatched; the text goes through display_markdown(raw=True)."
# ///
from IPython.display import display_markdown


def visualize_softmax(score_a, score_b, score_c):
    p = np.asarray(softmax_function(np.array([score_a, score_b, score_c])))
    winner = np.argmax(p)
    text = f"""
## Softmax result

| class | logit | probability |
|:-----:|------:|------------:|
| A | {score_a:.3f} | {p[0]:.4f} |
| B | {score_b:.3f} | {p[1]:.4f} |
| C | {score_c:.3f} | {p[2]:.4f} |

Check: A + B + C = {p.sum():.4f}

Winner: {"ABC"[winner]}
"""
    display_markdown(text, raw=True)

    fig, ax = plt.subplots()
    hatches = ["", "", ""]
    hatches[winner] = "//"
    ax.bar(["A", "B", "C"], p, color="lightblue", edgecolor="black", hatch=hatches)
    ax.set_ylim(0, 1)
    ax.set_yticks(np.arange(0, 1.01, 0.2))
    for i, value in enumerate(p):
        ax.annotate(f"{value:.4f}", xy=(i, value), ha="center", va="bottom")
    plt.show()

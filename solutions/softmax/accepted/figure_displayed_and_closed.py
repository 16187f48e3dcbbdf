# /// accepted
# questions = ["q6"]
# why = "display(fig), then plt.close(fig), so that nothing is shown twice."
# ///
from IPython.display import display as show_it


def visualize_softmax(score_a, score_b, score_c):
    probs = softmax_function(np.array([score_a, score_b, score_c]))
    order = "ABC"
    champion = order[list(probs).index(max(probs))]
    lines = ["| class | logit | p |", "|---|---|---|"]
    for letter, s, p in zip(order, (score_a, score_b, score_c), probs):
        lines.append("| {} | {:.3f} | {:.4f} |".format(letter, s, p))
    show_it(Markdown("\n".join(lines)))
    show_it(Markdown("Sum {:.4f}\n\nWinner {}".format(sum(probs), champion)))

    fig, ax = plt.subplots()
    bars = ax.bar(list(order), probs, color="white", edgecolor="black", linewidth=1)
    bars[order.index(champion)].set_facecolor("black")
    for b in bars:
        ax.text(b.get_x() + b.get_width() / 2, b.get_height() + 0.01, f"{b.get_height():.4f}", ha="center")
    ax.set_ylim(0, 1.1)
    ax.set_title("Softmax")
    show_it(fig)
    plt.close(fig)

# /// accepted
# questions = ["q6"]
# why = "Returns the figure; interact displays what comes back."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    probs = softmax_function(np.array([score_a, score_b, score_c]))
    top = np.argmax(probs)
    display(Markdown(
        "### Result\n\n"
        "| class | score | probability |\n| :-: | :-: | :-: |\n"
        + "\n".join(f"| {names[i]} | {[score_a, score_b, score_c][i]:.3f} | {probs[i]:.4f} |" for i in range(3))
        + f"\n\n**sum**: {np.sum(probs):.4f}\n\n**winner**: {names[top]}"
    ))
    fig, ax = plt.subplots()
    colors = ["lightsteelblue", "lightsteelblue", "lightsteelblue"]
    colors[top] = "midnightblue"
    ax.bar(names, probs, color=colors)
    ax.set_ylim(0, 1)
    ax.set_title("Softmax")
    for i, v in enumerate(probs):
        ax.text(i, v + 0.015, f"{v:.4f}", ha="center")
    plt.close(fig)   # 不然會畫兩次
    return fig

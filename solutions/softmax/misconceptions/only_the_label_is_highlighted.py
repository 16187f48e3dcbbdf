# /// misconception
# variant_of = "one_colour_for_all"
# also = []
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    winner = int(np.argmax(p))
    md = ["### Softmax", "", "|class|logit|probability|", "|-|-|-|"]
    for i in range(3):
        md.append(f"|{names[i]}|{scores[i]:.3f}|{p[i]:.4f}|")
    md += ["", f"sum: {sum(p):.4f}", "", f"winner: {names[winner]}"]
    display(Markdown("\n".join(md)))
    plt.figure()
    plt.bar(names, p, color="lightblue")
    for i in range(3):
        if i == winner:
            plt.text(i, p[i], f"{p[i]:.4f}", ha="center", va="bottom", color="red", fontweight="bold")
        else:
            plt.text(i, p[i], f"{p[i]:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.show()

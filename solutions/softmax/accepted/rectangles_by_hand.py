# /// accepted
# questions = ["q6"]
# why = "Draws the bars as rectangles by hand, marks the winner with an edge, and prints the table as plain text."
# ///
# %% q6[1]
from matplotlib.patches import Rectangle


def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function([score_a, score_b, score_c])
    best = max(range(3), key=lambda i: p[i])
    print("softmax")
    print("class   score   probability")
    for name, score, value in zip("ABC", (score_a, score_b, score_c), p):
        print(f"{name}   {score:.3f}   {value:.4f}")
    print("sum", sum(p))
    print("winner", "ABC"[best])
    fig = plt.figure()
    ax = fig.add_axes([0.15, 0.15, 0.8, 0.7])
    for i in range(3):
        ax.add_patch(Rectangle((i - 0.3, 0), 0.6, p[i], facecolor="white", edgecolor="black", linewidth=4 if i == best else 1))
        ax.text(i, p[i] + 0.02, format(p[i], ".4f"), ha="center")
    ax.set_xticks([0, 1, 2], ["A", "B", "C"])
    ax.set_xlim(-0.6, 2.6)
    ax.set_ylim(0, 1.1)
    plt.show()

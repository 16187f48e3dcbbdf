# /// accepted
# questions = ["q6"]
# why = "Global figure and axes, cleared in the function, and displayed with display(fig)."
# ///
softmax_figure, softmax_axes = plt.subplots(figsize=(5, 3))
plt.close(softmax_figure)


def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    w = int(np.argmax(p))
    for name, score, value in zip("ABC", (score_a, score_b, score_c), p):
        print(f"{name}\t{score:.3f}\t{value:.4f}")
    print(f"總和\t{sum(p):.4f}")
    print(f"贏家\t{'ABC'[w]}")

    softmax_axes.clear()
    bars = softmax_axes.bar(["A", "B", "C"], p, color="wheat")
    bars[w].set_color("saddlebrown")
    softmax_axes.bar_label(bars, fmt="%.4f")
    softmax_axes.set_ylim(0, 1)
    softmax_axes.set_title("Softmax")
    display(softmax_figure)

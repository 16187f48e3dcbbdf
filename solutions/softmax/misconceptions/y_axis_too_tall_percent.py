# /// misconception
# variant_of = "y_axis_too_tall"
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    rows = "".join(f"| {n} | {s:.3f} | {q:.4f} |\n" for n, s, q in zip(names, scores, p))
    display(Markdown("### Softmax\n\n| class | score | probability |\n|---|---|---|\n" + rows))
    print(f"sum: {p.sum():.4f}")
    print("winner:", names[w])
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color="lightblue")
    bars[w].set_color("navy")
    for i in range(3):
        ax.text(i, p[i] + 0.01, f"{p[i]:.4f}", ha="center")
    ax.set_ylim(0, 100)
    ax.set_title("softmax")
    ax.set_xlabel("class")
    ax.set_ylabel("probability")
    plt.show()

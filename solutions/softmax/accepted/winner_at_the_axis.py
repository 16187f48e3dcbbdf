# /// accepted
# questions = ["q6"]
# why = "The winner is named at the x-axis, and the bars are filled areas."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = "ABC"
    scores = [score_a, score_b, score_c]
    p = np.asarray(softmax_function(scores))
    winner = int(p.argmax())
    rows = "\n".join(f"| {n} | {s:.3f} | {q:.4f} |" for n, s, q in zip(names, scores, p))
    display(Markdown("#### softmax\n\n| class | logit | probability |\n|---|---|---|\n" + rows))
    display(Markdown(f"The probabilities add up to {p.sum():.4f}."))

    fig, ax = plt.subplots()
    for place in range(3):
        colour = "indigo" if place == winner else "thistle"
        ax.fill_between([place - 0.4, place + 0.4], [p[place]] * 2, color=colour)
        ax.text(place, p[place] + 0.01, f"{p[place]:.4f}", ha="center")
    ax.set_xticks(range(3), names)
    ax.set_xlabel(f"class (winner: {names[winner]})")
    ax.set_ylim(0, 1)
    plt.show()

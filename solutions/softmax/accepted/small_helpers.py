# /// accepted
# questions = ["q6"]
# why = "Four small functions, type hints, try/finally; the winner's bar is wider and darker."
# ///
def make_table(names, scores, probabilities):
    head = ["| class | logit | probability |", "| --- | --- | --- |"]
    body = [f"| {n} | {s:.3f} | {p:.4f} |" for n, s, p in zip(names, scores, probabilities)]
    return Markdown("\n".join(head + body))


def find_winner(probabilities) -> int:
    best = 0
    for i in range(1, len(probabilities)):
        if probabilities[i] > probabilities[best]:
            best = i
    return best


def draw(names, probabilities, winner: int) -> None:
    figure, axis = plt.subplots()
    try:
        widths = [0.5] * len(names)
        widths[winner] = 0.9
        shades = ["0.8"] * len(names)
        shades[winner] = "0.1"
        container = axis.bar(names, probabilities, width=widths, color=shades)
        axis.bar_label(container, fmt="{:.4f}")
        axis.set_ylim(0, 1)
        axis.set_title("Softmax")
        plt.show()
    finally:
        plt.close(figure)


def visualize_softmax(score_a: float, score_b: float, score_c: float) -> None:
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    probabilities = softmax_function(np.array(scores))
    winner = find_winner(probabilities)
    display(make_table(names, scores, probabilities))
    display(Markdown(f"sum: {sum(probabilities):.4f}"))
    display(Markdown(f"winner: {names[winner]}"))
    draw(names, probabilities, winner)

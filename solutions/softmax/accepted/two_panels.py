# /// accepted
# questions = ["q6"]
# why = "Two panels: scores on the left, probabilities on the right."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = np.array(["A", "B", "C"])
    scores = np.array([score_a, score_b, score_c], dtype=float)
    probs = np.array(softmax_function(scores))
    win = probs.argmax()

    md = "### scores and probabilities\n\n| | " + " | ".join(names) + " |\n|---|---|---|---|\n"
    md += "| logit | " + " | ".join(f"{s:.3f}" for s in scores) + " |\n"
    md += "| probability | " + " | ".join(f"{p:.4f}" for p in probs) + " |\n"
    display(Markdown(md))
    display(Markdown(f"The probabilities add up to {probs.sum():.6f}. {names[win]} wins."))

    colours = np.where(np.arange(3) == win, "crimson", "mistyrose")
    fig, (left, right) = plt.subplots(1, 2, figsize=(9, 3.5))
    left.bar(names, scores, color=colours)
    left.set_title("logits")
    left.set_ylim(-6, 6)
    right.bar(names, probs, color=colours)
    right.set_title("softmax probabilities")
    right.set_ylim(0, 1)
    for x, y in enumerate(probs):
        right.text(x, y + 0.01, f"{y:.4f}", ha="center")
    plt.show()

# /// misconception
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

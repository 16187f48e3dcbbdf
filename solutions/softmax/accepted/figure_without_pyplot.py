# /// accepted
# questions = ["q6"]
# why = "A matplotlib.figure.Figure that pyplot never hears of, displayed."
# ///
from matplotlib.figure import Figure


def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    w = int(np.argmax(p))
    print("class   logit   probability")
    for n, s, q in zip("ABC", [score_a, score_b, score_c], p):
        print(f"{n:>5}{s:8.3f}{q:12.4f}")
    print(f"sum: {np.sum(p):.4f}")
    print("winner:", "ABC"[w])

    fig = Figure(figsize=(5, 3))
    ax = fig.subplots()
    ax.bar(["A", "B", "C"], p, color=["teal" if i == w else "lightcyan" for i in range(3)])
    for i in range(3):
        ax.text(i, p[i], f"{p[i]:.4f}", ha="center", va="bottom")
    ax.set_ylim(0, 1)
    ax.set_ylabel("Probability")
    display(fig)

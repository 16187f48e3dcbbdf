# /// accepted
# questions = ["q6"]
# why = "Forgets plt.show(); a notebook shows the figure all the same."
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    w = int(np.argmax(p))
    for name, score, value in zip("ABC", (score_a, score_b, score_c), p):
        print(f"{name}: {score:.3f} -> {value:.4f}")
    print(f"sum of probabilities = {np.sum(p):.4f}")
    print(f"winner = {'ABC'[w]}")
    plt.figure(figsize=(4, 3))
    plt.bar(["A", "B", "C"], p, color=["darkcyan" if i == w else "paleturquoise" for i in range(3)])
    plt.ylim(0, 1)
    for i, v in enumerate(p):
        plt.text(i, v, f"{v:.4f}", ha="center", va="bottom")
    plt.title("softmax")

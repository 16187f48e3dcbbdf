# /// misconception
# question = "q6"
# case = "q6.value_labels"
# also = []
# hint.zh-TW = "三根長條上方寫的是同一個數字，因為迴圈裡用的不是當下那一根的機率。看看迴圈變數有沒有被用到。"
# hint.en = "The same number stands above all three bars, because the loop does not use the probability of its own bar. See whether the loop variable is used."
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = np.array([score_a, score_b, score_c])
    probs = softmax_function(scores)
    best = int(np.argmax(probs))
    display(Markdown("| class | logit | probability |\n|---|---|---|\n" + "\n".join(
        f"| {n} | {s:.3f} | {p:.4f} |" for n, s, p in zip("ABC", scores, probs))))
    display(Markdown(f"sum: {sum(probs):.4f} / winner: {'ABC'[best]}"))
    fig, ax = plt.subplots()
    bars = ax.bar(["A", "B", "C"], probs, color="lightblue")
    bars[best].set_color("blue")
    for bar in bars:
        ax.text(bar.get_x() + bar.get_width() / 2, bar.get_height(), f"{probs[best]:.4f}", ha="center", va="bottom")
    ax.set_ylim(0, 1)
    plt.show()

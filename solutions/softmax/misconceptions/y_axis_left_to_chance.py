# /// misconception
# question = "q6"
# case = "q6.y_axis"
# also = []
# hint.zh-TW = "你的 y 軸上限跟著最高的長條變（沒有設定時，Matplotlib 也會這樣做），0.4 和 0.9 看起來就一樣高。用平手和大差距各畫一張比較看看。"
# hint.en = "The top of your y-axis follows the highest bar (Matplotlib does so when it is not told otherwise), so 0.4 and 0.9 look equally tall. Draw a level case and a huge gap, and compare."
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = np.array([score_a, score_b, score_c])
    probs = softmax_function(scores)
    names = ["A", "B", "C"]
    winner = int(np.argmax(probs))
    display(Markdown("### Softmax"))
    display(Markdown("| class | logit | probability |\n|---|---|---|\n" + "\n".join(
        f"| {names[i]} | {scores[i]:.3f} | {probs[i]:.4f} |" for i in range(3))))
    display(Markdown(f"sum: {np.sum(probs):.4f}"))
    display(Markdown(f"winner: {names[winner]}"))
    plt.figure(figsize=(6, 4))
    bars = plt.bar(names, probs, color="lightblue")
    bars[winner].set_color("darkblue")
    for b, p in zip(bars, probs):
        plt.text(b.get_x() + b.get_width() / 2, p, f"{p:.4f}", ha="center", va="bottom")
    plt.title("Softmax probability distribution")
    plt.ylabel("Probability")
    plt.show()

# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh"]
# hint.zh-TW = "你畫的長條是原始分數，不是機率；分數還可能是負的。看看 bar 的第二個參數是哪一個變數。"
# hint.en = "Your bars show the raw scores, not the probabilities, and scores can be negative. Look at which variable is the second argument of bar."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = np.array([score_a, score_b, score_c])
    probs = softmax_function(scores)
    winner = int(np.argmax(probs))
    text = "### Softmax\n\n| class | logit | probability |\n|---|---|---|\n"
    for n, s, p in zip(names, scores, probs):
        text += f"| {n} | {s:.3f} | {p:.4f} |\n"
    display(Markdown(text + f"\nsum: {sum(probs):.4f}\n\nwinner: {names[winner]}"))
    colors = ["lightblue"] * 3
    colors[winner] = "darkblue"
    plt.figure()
    plt.bar(names, scores, color=colors)
    for i in range(3):
        plt.text(i, scores[i], f"{probs[i]:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.title("Softmax")
    plt.show()

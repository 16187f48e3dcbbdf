# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.value_labels", "q6.sliders_drive"]
# hint.zh-TW = "你替每個類別各畫了一張圖。要比較高低，三根長條得在同一張圖上；看看哪幾行不該放在迴圈裡。"
# hint.en = "You draw one chart for each class. To be compared, the three bars have to be in the same chart; see which lines do not belong in the loop."
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
    for i in range(3):
        fig, ax = plt.subplots()
        ax.bar([names[i]], [p[i]], color="navy" if i == w else "lightblue")
        ax.text(0, p[i] + 0.01, f"{p[i]:.4f}", ha="center")
        ax.set_ylim(0, 1)
        ax.set_title(names[i])
        ax.set_xlabel("class")
        ax.set_ylabel("probability")
    plt.show()
